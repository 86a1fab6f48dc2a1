package gatescope.workbench.common;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Pieces of work that happen on workers one after the other, never two at once. FX thread. */
public final class Turns {
  private final Background background;
  private final Consumer<Throwable> failed;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;

  /**
   * @param failed hears of whatever a piece of work throws
   */
  public Turns(Background background, Consumer<Throwable> failed) {
    this.background = background;
    this.failed = failed;
  }

  /** Does the work when all that was asked before is done. */
  public <T> void take(Callable<T> work, Consumer<T> done) {
    waiting.add(
        () ->
            background.run(
                work,
                result -> finish(() -> done.accept(result)),
                failure -> finish(() -> failed.accept(failure))));
    if (!busy) {
      next();
    }
  }

  /** Ends a turn; the next one comes even if that goes wrong. */
  private void finish(Runnable end) {
    try {
      end.run();
    } finally {
      next();
    }
  }

  private void next() {
    Runnable turn = waiting.poll();
    busy = turn != null;
    if (busy) {
      turn.run();
    }
  }

  public boolean isIdle() {
    return !busy;
  }

  /** Drops what waits, except what is under way. */
  public void clear() {
    waiting.clear();
  }
}
