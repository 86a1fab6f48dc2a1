package gatescope.app;

import gatescope.workbench.common.Background;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A few worker threads whose results come back on the FX thread. */
final class FxBackground implements Background, AutoCloseable {
  private static final int THREADS = 3;

  private final AtomicInteger number = new AtomicInteger();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "gatescope-background-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
          });

  @Override
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    try {
      workers.execute(
          () -> {
            try {
              T result = work.call();
              FxThread.later(() -> done.accept(result));
            } catch (Throwable e) {
              FxThread.later(() -> failed.accept(e));
            }
          });
    } catch (RejectedExecutionException e) {
      // The window is closing: nobody waits for the result.
    }
  }

  /** Lets work under way end, at most a few seconds; what waits is dropped. */
  @Override
  public void close() throws InterruptedException {
    workers.shutdownNow();
    workers.awaitTermination(5, TimeUnit.SECONDS);
  }
}
