package gatescope.workbench.runs;

import gatescope.store.RunFile;
import gatescope.workbench.common.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Takes whole runs to the disk, one after the other, so that a file is never written twice at once.
 * FX thread; the work is done on a worker.
 */
final class RunQueue {
  /** Hears how a job ended, on the FX thread. */
  interface Outcome {
    void done(RunFile run);

    /**
     * @param run null if it could not even be had
     */
    void failed(Throwable failure, RunFile run);
  }

  /** One run, what is done with it, and who waits for that. */
  private final class Job {
    private final RunRecord run;
    private final RunSource source;
    private final Outcome outcome;
    private final FutureTask<RunFile> task;
    private volatile RunFile had;
    private boolean over;

    Job(RunRecord run, RunSource source, RunWork work, Outcome outcome) {
      this.run = run;
      this.source = source;
      this.outcome = outcome;
      task =
          new FutureTask<>(
              () -> {
                had = source.read();
                work.take(had, share -> progress = share);
                return had;
              });
    }

    /** Runs on a worker, or on the thread that closes the window; does nothing the second time. */
    RunFile perform() throws InterruptedException, ExecutionException {
      task.run();
      return task.get();
    }

    void end(RunFile result, Throwable failure) {
      if (over) {
        return;
      }
      over = true;
      if (failure == null) {
        outcome.done(result);
      } else {
        Throwable cause = failure instanceof ExecutionException ? failure.getCause() : failure;
        outcome.failed(cause instanceof ExecutionException ? cause.getCause() : cause, had);
      }
    }
  }

  private final Background background;
  private final Deque<Job> jobs = new ArrayDeque<>();
  private Job running;
  private volatile double progress;

  RunQueue(Background background) {
    this.background = background;
  }

  void add(RunRecord run, RunSource source, RunWork work, Outcome outcome) {
    jobs.add(new Job(run, source, work, outcome));
    pulse();
  }

  /** Whether a job for a run has not ended. */
  boolean has(RunRecord run) {
    return (running != null && running.run == run) || jobs.stream().anyMatch(job -> job.run == run);
  }

  boolean isBusy() {
    return running != null || !jobs.isEmpty();
  }

  /** What share of the present job is done, 0 to 1. */
  double progress() {
    return progress;
  }

  /** Begins the next job as soon as its run can be had; called once per frame. */
  void pulse() {
    if (running == null && !jobs.isEmpty() && jobs.peek().source.isReady()) {
      Job job = jobs.remove();
      running = job;
      progress = 0;
      background.run(job::perform, done -> end(job, done, null), e -> end(job, null, e));
    }
  }

  private void end(Job job, RunFile result, Throwable failure) {
    if (running == job) {
      running = null;
    }
    job.end(result, failure);
    pulse();
  }

  /** Does all that is left, here; trainers must have ended. */
  void finish() throws InterruptedException {
    while (isBusy()) {
      Job job = running == null ? jobs.remove() : running;
      running = null;
      try {
        job.end(job.perform(), null);
      } catch (ExecutionException e) {
        job.end(null, e);
      }
    }
  }
}
