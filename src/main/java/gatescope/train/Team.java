package gatescope.train;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * A fixed number of workers that run the same task on different parts and then wait for each other.
 * The calling thread is worker 0, the others are daemon threads owned by this object until {@link
 * #close}.
 */
public final class Team implements AutoCloseable {
  private static final int SPINS = 5_000;

  private final Thread[] helpers;
  private final AtomicInteger running = new AtomicInteger();
  private volatile IntConsumer task;
  private volatile Thread caller;
  private volatile int round;
  private volatile boolean closed;
  private volatile Throwable failure;

  /**
   * @param workers at least 1
   */
  public Team(int workers) {
    helpers = new Thread[workers - 1];
    for (int k = 0; k < helpers.length; k++) {
      int part = k + 1;
      helpers[k] = new Thread(() -> work(part), "gatescope-worker-" + part);
      helpers[k].setDaemon(true);
      helpers[k].start();
    }
  }

  /**
   * One worker less than there are cores, so that the window keeps one; at least one. The system
   * property {@code gatescope.workers} overrides it.
   */
  public static int defaultSize() {
    int spare = Runtime.getRuntime().availableProcessors() - 1;
    return Math.max(1, Integer.getInteger("gatescope.workers", spare));
  }

  public int size() {
    return helpers.length + 1;
  }

  /**
   * Runs a task for every part and returns when all are done.
   *
   * @throws IllegalStateException with the cause, if the task failed on another thread
   */
  public void run(IntConsumer newTask) {
    failure = null;
    if (helpers.length > 0) {
      task = newTask;
      caller = Thread.currentThread();
      running.set(helpers.length);
      round++;
      for (Thread helper : helpers) {
        LockSupport.unpark(helper);
      }
    }
    try {
      newTask.accept(0);
    } finally {
      awaitHelpers();
    }
    if (failure != null) {
      Throwable cause = failure;
      if (cause instanceof OutOfMemoryError memory) {
        throw memory;
      }
      throw new IllegalStateException("a worker failed", cause);
    }
  }

  /**
   * Spins for a while and then sleeps: on a busy machine a spinning thread keeps out the others.
   */
  private void awaitHelpers() {
    boolean interrupted = false;
    for (int spin = 0; running.get() > 0; spin++) {
      if (spin < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
        interrupted |= Thread.interrupted(); // or it would never park again
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(int part) {
    int seen = 0;
    while (true) {
      for (int spin = 0; round == seen && !closed; spin++) {
        if (spin < SPINS) {
          Thread.onSpinWait();
        } else {
          LockSupport.park(this);
        }
      }
      if (closed) {
        return;
      }
      seen++;
      try {
        task.accept(part);
      } catch (Throwable e) {
        failure = e;
      } finally {
        Thread waiting = caller;
        if (running.decrementAndGet() == 0) {
          LockSupport.unpark(waiting);
        }
      }
    }
  }

  /** Lets the helpers end; returns when they have. */
  @Override
  public void close() {
    closed = true;
    boolean interrupted = false;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
      while (helper.isAlive()) {
        try {
          helper.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
