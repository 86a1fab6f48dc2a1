package gatescope.workbench;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Work of which only the newest wish counts: while one piece is under way, later wishes replace
 * each other. FX thread.
 */
public final class LatestWork {
  private final Background background;
  private final Consumer<Throwable> failed;
  private Runnable next;
  private boolean busy;

  /**
   * @param failed hears of whatever a piece of work throws
   */
  public LatestWork(Background background, Consumer<Throwable> failed) {
    this.background = background;
    this.failed = failed;
  }

  /** Does the work now, or when the present piece is done unless another wish comes before. */
  public <T> void wish(Callable<T> work, Consumer<T> done) {
    next =
        () ->
            background.run(
                work,
                result -> {
                  busy = false;
                  done.accept(result);
                  start();
                },
                failure -> {
                  busy = false;
                  failed.accept(failure);
                  start();
                });
    start();
  }

  /** Whether something is under way. */
  boolean isBusy() {
    return busy;
  }

  private void start() {
    if (!busy && next != null) {
      Runnable chosen = next;
      next = null;
      busy = true;
      chosen.run();
    }
  }
}
