package gatescope.train;

import gatescope.math.Kernels;
import gatescope.net.Initialiser;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import java.util.function.BooleanSupplier;

/** Makes a few real training steps to see how fast this machine is. Runs on the caller's thread. */
public final class SpeedProbe {
  private static final double SECONDS_TO_WARM = 0.4;
  private static final double SECONDS = 0.6;
  private static final double NANOS = 1e9;

  private final Learner learner;
  private final BatchStream stream;
  private final BooleanSupplier cancelled;

  private SpeedProbe(Learner learner, BatchStream stream, BooleanSupplier cancelled) {
    this.learner = learner;
    this.stream = stream;
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
    NetworkShape shape = fitted.model().shape(corpus.vocabulary().size());
    Parameters start = Initialiser.parameters(shape, fitted.model().forgetBias(), fitted.seed());
    try (Team team = new Team(Team.defaultSize())) {
      Learner learner = new Learner(fitted, start, kernels, team);
      BatchStream stream = new BatchStream(corpus.tokens(), 0, corpus.trainSize(), fitted.batch());
      SpeedProbe probe = new SpeedProbe(learner, stream, cancelled);
      probe.stepsPerSecond(SECONDS_TO_WARM);
      return probe.stepsPerSecond(SECONDS) * fitted.batch().symbols();
    }
  }

  /** Makes at least one step, NaN if cancelled first. */
  private double stepsPerSecond(double seconds) {
    long start = System.nanoTime();
    long steps = 0;
    double passed = 0;
    while (passed < seconds && !cancelled.getAsBoolean()) {
      if (steps % stream.batches() == 0) {
        stream.rewind();
      }
      stream.next(learner.tape());
      learner.measure();
      learner.update();
      steps++;
      passed = (System.nanoTime() - start) / NANOS;
    }
    return steps == 0 ? Double.NaN : steps / passed;
  }
}
