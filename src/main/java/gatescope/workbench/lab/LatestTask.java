package gatescope.workbench.lab;

import gatescope.workbench.Background;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Work of which only the latest wish counts: one piece is under way at a time, one waits, and those
 * between are never done. Answers come in the order of their wishes, so an earlier one never
 * overwrites a later one; those that were under way when everything was dropped are thrown away. FX
 * thread.
 */
final class LatestTask {
  private final Background background;
  private Runnable waiting;
  private boolean busy;
  private int dropped;

  LatestTask(Background background) {
    this.background = background;
  }

  /** Does this as soon as what is under way is done, unless another wish comes first. */
  <T> void submit(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    int wish = dropped;
    waiting =
        () ->
            background.run(
                work,
                result -> end(wish, () -> done.accept(result)),
                e -> end(wish, () -> failed.accept(e)));
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
  void drop() {
    waiting = null;
    dropped++;
  }
}
