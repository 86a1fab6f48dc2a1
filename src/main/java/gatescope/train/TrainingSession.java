package gatescope.train;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.NetworkShape;
import gatescope.text.Corpus;
import gatescope.train.history.LossHistory;
import gatescope.train.settings.TrainingSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * A run on its own thread. Commands may come from any thread and take effect at the next step
 * boundary; what is read from other threads is immutable or append-only.
 */
public final class TrainingSession implements AutoCloseable {
  private static final Logger LOG = System.getLogger("gatescope.train");

  /** Figures that change faster cannot be read, and every change makes the window lay out anew. */
  private static final long PUBLISH_NANOS = 100_000_000;

  private static final long COPY_NANOS = 200_000_000;

  private enum Wish {
    RUN,
    PAUSE,
    STOP
  }

  private final Corpus corpus;
  private final TrainingSettings settings;
  private final Kernels kernels;
  private final int workers;
  private final LossHistory history = new LossHistory();
  private final TimeMachine timeMachine;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  private volatile Wish wish = Wish.RUN;
  private volatile double learningRate;
  private volatile boolean parametersWanted;
  private volatile TrainingSnapshot latest;
  private volatile ParameterSnapshot parameters;
  private final TrainingState start; // or null
  private volatile CompletableFuture<TrainingState> stateWanted; // written under the lock
  private TrainingState lastState; // under the lock; null until the run is over
  private long publishedAt = System.nanoTime() - PUBLISH_NANOS;
  private long copiedAt = System.nanoTime() - COPY_NANOS;

  /**
   * @param settings that {@link SettingsCheck} accepts; the batch is fitted to the corpus here
   * @param workers threads that compute
   */
  public TrainingSession(Corpus corpus, TrainingSettings settings, Kernels kernels, int workers) {
    this(corpus, settings, null, kernels, workers);
  }

  /**
   * A session that goes on where a run was.
   *
   * @param start state of a run on the same corpus
   * @param past parameters of earlier steps, oldest first
   */
  public static TrainingSession resumed(
      Corpus corpus,
      TrainingState start,
      List<ParameterSnapshot> past,
      Kernels kernels,
      int workers) {
    TrainingSession session =
        new TrainingSession(corpus, start.settings(), start, kernels, workers);
    past.forEach(session.timeMachine::add);
    return session;
  }

  private TrainingSession(
      Corpus corpus, TrainingSettings settings, TrainingState start, Kernels kernels, int workers) {
    this.corpus = corpus;
    this.start = start;
    this.kernels = kernels;
    this.workers = workers;
    this.settings = settings.withBatch(settings.batch().fittedTo(corpus.trainSize()));
    learningRate = start == null ? settings.learning().rate() : start.position().learningRate();
    NetworkShape shape = settings.model().shape(corpus.vocabulary().size());
    timeMachine =
        new TimeMachine(
            MemoryEstimate.snapshotBytes(shape),
            TimeMachine.budget(Runtime.getRuntime().maxMemory()));
    latest =
        new TrainingSnapshot(
            Phase.READY, Progress.NONE, Figures.NONE, null, this.settings.batch(), workers);
    thread = new Thread(this::work, "gatescope-trainer");
    thread.setDaemon(true);
  }

  /** The settings in force; the batch may be smaller than the one asked for. */
  public TrainingSettings settings() {
    return settings;
  }

  public Corpus corpus() {
    return corpus;
  }

  public LossHistory history() {
    return history;
  }

  /** The newest state. */
  public TrainingSnapshot latest() {
    return latest;
  }

  /** The parameters of moments past, oldest first. */
  public List<ParameterSnapshot> past() {
    return timeMachine.past();
  }

  /** The newest copy of the parameters, or null before the first. */
  public ParameterSnapshot parameters() {
    return parameters;
  }

  /** Asks for a fresh copy; copies are made at most five times a second. */
  public void requestParameters() {
    parametersWanted = true;
  }

  /**
   * Asks for a copy of everything that the run is; it arrives at the next step boundary, even while
   * paused, or at once if the run is over. Fails if the run ended without a state.
   */
  public CompletableFuture<TrainingState> requestState() {
    lock.lock();
    try {
      if (stateWanted == null) {
        stateWanted = new CompletableFuture<>();
        changed.signalAll();
      }
      CompletableFuture<TrainingState> asked = stateWanted;
      if (lastState != null || latest.phase().isOver()) {
        answer(lastState);
      }
      return asked;
    } finally {
      lock.unlock();
    }
  }

  /** Answers who asked for the state; under the lock. */
  private void answer(TrainingState state) {
    CompletableFuture<TrainingState> asked = stateWanted;
    stateWanted = null; // whoever is answered may ask again
    if (asked != null && state != null) {
      asked.complete(state);
    } else if (asked != null) {
      asked.completeExceptionally(new IllegalStateException("the run has no state"));
    }
  }

  /** Hands out a copy of the state if somebody asked for it. */
  private void handOutState(TrainingRun run) {
    if (stateWanted != null) {
      run.setLearningRate(learningRate);
      TrainingState state = run.state();
      lock.lock();
      try {
        answer(state);
      } finally {
        lock.unlock();
      }
    }
  }

  /** Starts the thread; once. */
  public void start() {
    transition(Phase.STARTING);
    LOG.log(
        Level.INFO,
        "Training {0} weights on {1} worker(s); the run will hold about {2} MB",
        settings.model().shape(corpus.vocabulary().size()).parameterCount(),
        workers,
        Math.max(1, MemoryEstimate.bytes(settings, corpus) >> 20));
    thread.start();
  }

  public void pause() {
    wish(Wish.PAUSE);
  }

  public void resume() {
    wish(Wish.RUN);
  }

  /** Ends the run within one batch. */
  public void stop() {
    wish(Wish.STOP);
  }

  /** Changes the learning rate from the next step on. */
  public void setLearningRate(double rate) {
    learningRate = rate;
  }

  private void wish(Wish newWish) {
    lock.lock();
    try {
      if (wish != Wish.STOP) {
        wish = newWish;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the phase is one of those wished for.
   *
   * @throws TimeoutException if it is not so in time
   */
  public Phase await(Predicate<Phase> wanted, Duration limit)
      throws InterruptedException, TimeoutException {
    long left = limit.toNanos();
    lock.lock();
    try {
      while (!wanted.test(latest.phase())) {
        if (left <= 0) {
          throw new TimeoutException("still " + latest.phase());
        }
        left = changed.awaitNanos(left);
      }
      return latest.phase();
    } finally {
      lock.unlock();
    }
  }

  /** Stops and waits for the thread to end. */
  @Override
  public void close() throws InterruptedException {
    stop();
    if (thread.getState() != Thread.State.NEW) {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    }
  }

  private void work() {
    try (Team team = new Team(workers)) {
      TrainingRun run = new TrainingRun(corpus, settings, kernels, team, history);
      if (start != null) {
        run.restore(start);
      }
      train(run);
    } catch (OutOfMemoryError e) {
      LOG.log(Level.WARNING, "Training ran out of memory", e);
      fail(Notice.of("failureMemory", Runtime.getRuntime().maxMemory() >> 20));
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "Training failed", e);
      fail(Notice.of("failureInternal", e.toString()));
    }
  }

  private void train(TrainingRun run) {
    parameters = run.parameters();
    remember(run);
    publish(run, Phase.TRAINING, null);
    Phase end = Phase.FINISHED;
    Notice failure = null;
    try {
      while (!run.isDone() || run.isValidationDue()) {
        if (wish != Wish.RUN && !rest(run)) {
          end = Phase.STOPPED;
          break;
        }
        handOutState(run);
        if (run.isValidationDue()) {
          run.validate(() -> wish == Wish.STOP);
          continue;
        }
        run.setLearningRate(learningRate);
        run.makeStep();
        remember(run);
        publishSometimes(run);
      }
    } catch (NoticeException e) {
      end = Phase.FAILED;
      failure = e.notice();
    }
    parameters = run.parameters();
    keepState(run);
    publish(run, end, failure);
  }

  /** Keeps the state that the run ends in, for whoever asks afterwards. */
  private void keepState(TrainingRun run) {
    TrainingState state = run.state();
    lock.lock();
    try {
      lastState = state;
      answer(state);
    } finally {
      lock.unlock();
    }
  }

  /** Waits while paused; returns false when the run should stop. */
  private boolean rest(TrainingRun run) {
    if (wish == Wish.PAUSE) {
      parameters = run.parameters();
      publish(run, Phase.PAUSED, null);
      while (wish == Wish.PAUSE) {
        handOutState(run);
        awaitCommand();
      }
      if (wish != Wish.STOP) {
        publish(run, Phase.TRAINING, null);
      }
    }
    return wish != Wish.STOP;
  }

  /** Waits while paused and nobody asks for the state. */
  private void awaitCommand() {
    lock.lock();
    try {
      while (wish == Wish.PAUSE && stateWanted == null) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void publishSometimes(TrainingRun run) {
    long now = System.nanoTime();
    if (parametersWanted && now - copiedAt >= COPY_NANOS) {
      parametersWanted = false;
      copiedAt = now;
      parameters = run.parameters();
    }
    if (now - publishedAt >= PUBLISH_NANOS) {
      publishedAt = now;
      publish(run, Phase.TRAINING, null);
    }
  }

  private void remember(TrainingRun run) {
    if (timeMachine.isDue(run.step())) {
      timeMachine.add(run.parameters());
    }
  }

  private void publish(TrainingRun run, Phase phase, Notice failure) {
    set(
        new TrainingSnapshot(
            phase, run.progress(), run.figures(), failure, settings.batch(), workers));
  }

  private void fail(Notice failure) {
    TrainingSnapshot last = latest;
    set(
        new TrainingSnapshot(
            Phase.FAILED, last.progress(), last.figures(), failure, last.batch(), workers));
    lock.lock();
    try {
      answer(lastState);
    } finally {
      lock.unlock();
    }
  }

  private void transition(Phase phase) {
    TrainingSnapshot last = latest;
    set(
        new TrainingSnapshot(
            phase, last.progress(), last.figures(), null, last.batch(), last.workers()));
  }

  /** The one place where the phase changes. */
  private void set(TrainingSnapshot next) {
    Phase phase = latest.phase();
    if (phase != next.phase() && !phase.mayBecome(next.phase())) {
      throw new IllegalStateException(phase + " may not become " + next.phase());
    }
    lock.lock();
    try {
      latest = next;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
