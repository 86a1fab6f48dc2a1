package gatescope.view.training;

import gatescope.view.common.Controllers;

/** Makes the controllers of the cards of model and training, the curves and the events. */
public final class TrainingControllers {
  private TrainingControllers() {}

  public static Controllers all() {
    return new Controllers()
        .with(CurveCardsController.class, CurveCardsController::new)
        .with(EventsCardController.class, EventsCardController::new)
        .with(ModelCardController.class, ModelCardController::new)
        .with(TrainingCardController.class, TrainingCardController::new);
  }
}
