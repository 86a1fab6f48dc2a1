package gatescope.train;

import gatescope.math.Kernels;
import gatescope.text.Corpus;
import java.util.function.BooleanSupplier;

/** Makes a few real training steps to see how fast this machine is. Runs on the caller's thread. */
public final class SpeedProbe {
  private static final double SECONDS_TO_WARM = 0.4;
  private static final double SECONDS = 0.6;
  private static final double NANOS = 1e9;

  private SpeedProbe() {}

  /**
   * Trains a network of its own for about a second and forgets it.
   *
   * @param settings that {@link SettingsCheck} accepts
   * @param cancelled asked before every step
   * @return symbols per second, or NaN if cancelled before it was known
   */
  public static double symbolsPerSecond(
      Corpus corpus, TrainingSettings settings, Kernels kernels, BooleanSupplier cancelled) {
    try (Team team = new Team(Team.defaultSize())) {
      TrialRun run = new TrialRun(corpus, settings, kernels, team);
      symbolsPerSecond(run, SECONDS_TO_WARM, cancelled);
      return symbolsPerSecond(run, SECONDS, cancelled);
    }
  }

  /** Makes at least one step, NaN if cancelled first. */
  private static double symbolsPerSecond(TrialRun run, double seconds, BooleanSupplier cancelled) {
    long start = System.nanoTime();
    long symbols = 0;
    double passed = 0;
    while (passed < seconds && !cancelled.getAsBoolean()) {
      run.makeStep();
      symbols += run.symbols();
      passed = (System.nanoTime() - start) / NANOS;
    }
    return symbols == 0 ? Double.NaN : symbols / passed;
  }
}
