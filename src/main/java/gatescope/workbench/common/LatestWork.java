package gatescope.workbench.common;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work of which only the newest wish counts: one piece is under way at a time, one waits, and those
 * between are never done. Answers come in the order of their wishes, so an earlier one never
 * overwrites a later one; those that were under way when everything was dropped are thrown away. FX
 * thread.
 */
public final class LatestWork {
  private final Background background;
  private Runnable waiting;
  private boolean busy;
  private int dropped;
  private int begun; // what was dropped before the piece that is under way was wished

  public LatestWork(Background background) {
    this.background = background;
  }

  /**
   * Does the work now, or when the present piece is done unless another wish comes before.
   *
   * @param failed hears of whatever the work throws
   */
  public <T> void wish(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    wishFor(() -> work, done, failed);
  }

  /**
   * The same for work that begins with what the piece before it has answered.
   *
   * @param work asked for on the FX thread when its turn has come
   */
  public <T> void wishFor(
      Supplier<Callable<T>> work, Consumer<T> done, Consumer<Throwable> failed) {
    int wish = dropped;
    waiting =
        () -> {
          begun = wish;
          background.run(
              work.get(),
              result -> end(wish, () -> done.accept(result)),
              failure -> end(wish, () -> failed.accept(failure)));
        };
    next();
  }

  private void end(int wish, Runnable answer) {
    busy = false;
    if (wish == dropped) {
      answer.run();
    }
    next();
  }

  private void next() {
    if (!busy && waiting != null) {
      Runnable start = waiting;
      waiting = null;
      busy = true;
      start.run();
    }
  }

  /** Wants no answer any more. */
  public void drop() {
    waiting = null;
    dropped++;
  }

  /** Whether an answer is still to come. */
  public boolean isBusy() {
    return waiting != null || busy && begun == dropped;
  }
}
