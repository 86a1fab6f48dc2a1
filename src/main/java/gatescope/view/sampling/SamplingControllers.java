package gatescope.view.sampling;

import gatescope.view.common.Controllers;

/** Makes the controllers of the sampling page and the panels of the sampling lab. */
public final class SamplingControllers {
  private SamplingControllers() {}

  public static Controllers all() {
    return new Controllers()
        .with(GeneratedCardController.class, GeneratedCardController::new)
        .with(LabControlsController.class, LabControlsController::new)
        .with(LabCursorController.class, LabCursorController::new)
        .with(LabGuessController.class, LabGuessController::new)
        .with(LabMapController.class, LabMapController::new)
        .with(LabStepController.class, LabStepController::new)
        .with(LabSurpriseController.class, LabSurpriseController::new)
        .with(LabWriteController.class, LabWriteController::new)
        .with(NextSymbolCardController.class, NextSymbolCardController::new)
        .with(SampleCardController.class, SampleCardController::new)
        .withLoader(SamplingPageController.class, SamplingPageController::new);
  }
}
