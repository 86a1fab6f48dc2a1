package gatescope.view.runs;

import gatescope.view.common.Controllers;

/** Makes the controllers of the page of runs. */
public final class RunsControllers {
  private RunsControllers() {}

  public static Controllers all() {
    return new Controllers()
        .with(CompareGatesController.class, CompareGatesController::new)
        .with(ForkCardController.class, ForkCardController::new)
        .with(RunBarController.class, RunBarController::new)
        .with(RunCardController.class, RunCardController::new)
        .with(RunsCompareController.class, RunsCompareController::new)
        .with(RunsHistoryController.class, RunsHistoryController::new)
        .withLoader(RunsPageController.class, RunsPageController::new)
        .with(RunsRaceController.class, RunsRaceController::new);
  }
}
