package gatescope.view.lesson;

import gatescope.view.common.Controllers;

/** Makes the controllers of the panel beside the pages. */
public final class LessonControllers {
  private LessonControllers() {}

  public static Controllers all() {
    return new Controllers()
        .with(ClassroomController.class, ClassroomController::new)
        .with(FaultLabController.class, FaultLabController::new)
        .with(GlossaryController.class, GlossaryController::new)
        .with(LessonsController.class, LessonsController::new)
        .with(TeacherPageController.class, TeacherPageController::new);
  }
}
