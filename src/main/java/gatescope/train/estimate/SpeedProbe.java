package gatescope.train.estimate;

import gatescope.math.Kernels;
import gatescope.text.Corpus;
import gatescope.train.SettingsCheck;
import gatescope.train.Team;
import gatescope.train.settings.TrainingSettings;
import java.util.function.BooleanSupplier;

/** Makes a few real training steps to see how fast this machine is. Runs on the caller's thread. */
public final class SpeedProbe {
  /** After so long a speed can be trusted. */
  public static final double SECONDS = 1;

  private static final double SHARE_TO_WARM = 0.4;
  private static final double NANOS = 1e9;

  private final Corpus corpus;
  private final Kernels kernels;
  private final double seconds;

  /**
   * @param seconds that each trial takes
   */
  public SpeedProbe(Corpus corpus, Kernels kernels, double seconds) {
    this.corpus = corpus;
    this.kernels = kernels;
    this.seconds = seconds;
  }

  /**
   * Trains a network of its own for a while and forgets it.
   *
   * @param settings that {@link SettingsCheck} accepts
   * @param cancelled asked before every step
   * @return symbols per second, or NaN if cancelled before it was known
   */
  public double symbolsPerSecond(TrainingSettings settings, BooleanSupplier cancelled) {
    try (Team team = new Team(Team.defaultSize())) {
      TrialRun run = new TrialRun(corpus, settings, kernels, team);
      symbolsPerSecond(run, SHARE_TO_WARM * seconds, cancelled);
      return symbolsPerSecond(run, (1 - SHARE_TO_WARM) * seconds, cancelled);
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
