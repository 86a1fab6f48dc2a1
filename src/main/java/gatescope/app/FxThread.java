package gatescope.app;

import javafx.application.Platform;

/** The FX thread: the one place that other threads reach it from. */
final class FxThread {
  private FxThread() {}

  /** Runs an action on the FX thread, soon. */
  static void later(Runnable action) {
    Platform.runLater(action);
  }

  /** Closes the window and ends the application. */
  static void exit() {
    Platform.exit();
  }
}
