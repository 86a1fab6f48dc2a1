package gatescope.workbench;

import gatescope.workbench.common.Background;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Keeps the work until a test lets it be done. */
public final class Held implements Background {
  private final Queue<Runnable> waiting = new ArrayDeque<>();

  @Override
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    waiting.add(() -> new OnTheSpot().run(work, done, failed));
  }

  public int size() {
    return waiting.size();
  }

  /** Does all there is and all that comes of it. */
  public void releaseAll() {
    while (!waiting.isEmpty()) {
      release();
    }
  }

  /** Does the oldest piece of work. */
  public void release() {
    waiting.remove().run();
  }
}
