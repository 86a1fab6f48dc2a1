package gatescope.race;

import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.text.Corpus;
import gatescope.train.Figures;
import gatescope.train.Phase;
import gatescope.train.Progress;
import gatescope.train.Team;
import gatescope.train.settings.TrainingSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * A race on its own thread. It may be stopped from any thread; what is read from other threads is
 * immutable or append-only.
 */
public final class RaceSession implements AutoCloseable {
  private static final Logger LOG = System.getLogger("gatescope.race");
  private static final long PUBLISH_NANOS = 100_000_000;
  private static final long REACH_NANOS = 250_000_000;

  /** The reach is measured in at most so small a part of the time. */
  private static final int REACH_SHARE = 10;

  private final Corpus corpus;
  private final List<Entrant> entrants;
  private final List<RacerHistory> histories;
  private final Optional<ReturnedSymbols> returned;
  private final Kernels kernels;
  private final int workers;
  private final Thread thread;

  private volatile boolean stopped;
  private volatile RaceSnapshot latest;
  private long publishedAt = System.nanoTime() - PUBLISH_NANOS;
  private long reachDueAt;

  /**
   * @param settings accepted by {@link gatescope.train.SettingsCheck}; the batch is fitted to the
   *     corpus here, and the cell does not matter
   * @param workers threads that compute
   */
  public RaceSession(Corpus corpus, TrainingSettings settings, Kernels kernels, int workers) {
    this.corpus = corpus;
    this.kernels = kernels;
    this.workers = workers;
    TrainingSettings fitted = settings.withBatch(settings.batch().fittedTo(corpus.trainSize()));
    entrants = Entrant.all(fitted, corpus.vocabulary().size());
    histories = entrants.stream().map(entrant -> new RacerHistory()).toList();
    returned = ReturnedSymbols.of(corpus);
    latest = new RaceSnapshot(Phase.READY, waiting(), null);
    thread = new Thread(this::work, "gatescope-race");
    thread.setDaemon(true);
  }

  private List<RacerSnapshot> waiting() {
    return entrants.stream()
        .map(
            entrant ->
                new RacerSnapshot(entrant, Progress.NONE, Figures.NONE, Double.NaN, null, null))
        .toList();
  }

  public Corpus corpus() {
    return corpus;
  }

  public List<Entrant> entrants() {
    return entrants;
  }

  /** The losses of every entrant, in the same order. */
  public List<RacerHistory> histories() {
    return histories;
  }

  /** The symbols that return in this text, if it is made so. */
  public Optional<ReturnedSymbols> returned() {
    return returned;
  }

  /** The newest state. */
  public RaceSnapshot latest() {
    return latest;
  }

  /** Starts the thread; once. */
  public void start() {
    set(Phase.STARTING, latest.racers(), null);
    thread.start();
  }

  /** Ends the race within one batch. */
  public void stop() {
    stopped = true;
  }

  /**
   * Waits until a state is one of those wished for.
   *
   * @throws TimeoutException if it is not so in time
   */
  public synchronized RaceSnapshot await(Predicate<RaceSnapshot> wanted, Duration limit)
      throws InterruptedException, TimeoutException {
    long end = System.nanoTime() + limit.toNanos();
    while (!wanted.test(latest)) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new TimeoutException("still " + latest.phase());
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return latest;
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
      race(new RaceRun(corpus, entrants, histories, kernels, team));
    } catch (OutOfMemoryError e) {
      LOG.log(Level.WARNING, "The race ran out of memory", e);
      fail(Notice.of("failureMemory", Runtime.getRuntime().maxMemory() >> 20));
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "The race failed", e);
      fail(Notice.of("failureInternal", e.toString()));
    }
  }

  private void race(RaceRun run) {
    measureReaches(run);
    set(Phase.TRAINING, run.racers(), null);
    while (!stopped && !run.isDone()) {
      run.makeRound(() -> stopped);
      publishSometimes(run);
    }
    measureReaches(run);
    set(stopped ? Phase.STOPPED : Phase.FINISHED, run.racers(), null);
  }

  private void measureReaches(RaceRun run) {
    long begun = System.nanoTime();
    run.measureReaches();
    long end = System.nanoTime();
    reachDueAt = end + Math.max(REACH_NANOS, REACH_SHARE * (end - begun));
  }

  private void publishSometimes(RaceRun run) {
    if (System.nanoTime() - reachDueAt >= 0) {
      measureReaches(run);
    }
    if (System.nanoTime() - publishedAt >= PUBLISH_NANOS) {
      publishedAt = System.nanoTime();
      set(Phase.TRAINING, run.racers(), null);
    }
  }

  private void fail(Notice failure) {
    set(Phase.FAILED, latest.racers(), failure);
  }

  /** The one place where the phase changes. */
  private synchronized void set(Phase phase, List<RacerSnapshot> racers, Notice failure) {
    if (phase != latest.phase() && !latest.phase().mayBecome(phase)) {
      throw new IllegalStateException(latest.phase() + " may not become " + phase);
    }
    latest = new RaceSnapshot(phase, racers, failure);
    notifyAll();
  }
}
