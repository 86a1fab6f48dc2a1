package gatescope.train;

import gatescope.math.Kernels;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import java.util.function.BooleanSupplier;

/** Makes a few real training steps to see how fast this machine is. Runs on the caller's thread. */
public final class SpeedProbe {
  private static final double SECONDS_TO_WARM = 0.4;
  private static final double SECONDS = 0.6;
  private static final double NANOS = 1e9;

  private final Learner learner;
  private final Batches batches;
  private final BooleanSupplier cancelled;

  private SpeedProbe(Learner learner, Batches batches, BooleanSupplier cancelled) {
    this.learner = learner;
    this.batches = batches;
    this.cancelled = cancelled;
  }

  /**
   * Trains a network of its own for about a second and forgets it.
   *
   * @param settings that {@link SettingsCheck} accepts
   * @param cancelled asked before every step
   * @return symbols per second, or NaN if cancelled before it was known
   */
  public static double symbolsPerSecond(
      Corpus corpus, TrainingSettings settings, Kernels kernels, BooleanSupplier cancelled) {
    TrainingSettings fitted = settings.withBatch(settings.batch().fittedTo(corpus.trainSize()));
    Batches batches =
        fitted.reading().batches(corpus, 0, corpus.trainSize(), fitted.batch(), fitted.seed());
    Parameters start = fitted.model().parameters(corpus.vocabulary().size(), fitted.seed());
    try (Team team = new Team(Team.defaultSize())) {
      Learner learner = new Learner(fitted.withBatch(batches.size()), start, kernels, team);
      SpeedProbe probe = new SpeedProbe(learner, batches, cancelled);
      probe.symbolsPerSecond(SECONDS_TO_WARM);
      return probe.symbolsPerSecond(SECONDS);
    }
  }

  /** Makes at least one step, NaN if cancelled first. */
  private double symbolsPerSecond(double seconds) {
    long start = System.nanoTime();
    long steps = 0;
    long symbols = 0;
    double passed = 0;
    while (passed < seconds && !cancelled.getAsBoolean()) {
      if (steps % batches.batches() == 0) {
        batches.begin(0);
      }
      symbols += batches.next(learner.tape());
      learner.measure();
      learner.update();
      steps++;
      passed = (System.nanoTime() - start) / NANOS;
    }
    return steps == 0 ? Double.NaN : symbols / passed;
  }
}
