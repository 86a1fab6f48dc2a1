package gatescope.view.presenter;

import gatescope.view.common.Controllers;

/** Makes the controllers of what a presenter uses. */
public final class PresenterControllers {
  private PresenterControllers() {}

  public static Controllers all() {
    return new Controllers()
        .with(LockStripController.class, LockStripController::new)
        .with(TeacherMenuController.class, TeacherMenuController::new);
  }
}
