package gatescope.view.gates;

import gatescope.view.common.Controllers;

/** Makes the controllers of the gates page and the panels of the gate lab. */
public final class GatesControllers {
  private GatesControllers() {}

  public static Controllers all() {
    return new Controllers()
        .with(CellPanelController.class, CellPanelController::new)
        .with(DetectivePanelController.class, DetectivePanelController::new)
        .with(EditPanelController.class, EditPanelController::new)
        .with(ForcePanelController.class, ForcePanelController::new)
        .with(GatesCardController.class, GatesCardController::new)
        .with(GatesPageController.class, GatesPageController::new)
        .with(LayerPanelController.class, LayerPanelController::new)
        .with(ScoreToolsController.class, ScoreToolsController::new)
        .with(TimeMachineController.class, TimeMachineController::new)
        .with(UnitCardController.class, UnitCardController::new);
  }
}
