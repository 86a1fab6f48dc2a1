package gatescope.workbench.lab;

import gatescope.workbench.Background;
import gatescope.workbench.OnTheSpot;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Keeps the work until a test lets it be done. */
final class Waiting implements Background {
  private final Queue<Runnable> waiting = new ArrayDeque<>();

  @Override
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    waiting.add(() -> new OnTheSpot().run(work, done, failed));
  }

  int size() {
    return waiting.size();
  }

  /** Does the oldest piece of work. */
  void release() {
    waiting.remove().run();
  }
}
