package gatescope.train.estimate;

import gatescope.math.Kernels;
import gatescope.text.Corpus;
import gatescope.train.SettingsCheck;
import gatescope.train.Team;
import gatescope.train.settings.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The first seconds of a run, to see how fast it learns on this machine. Runs on the caller's
 * thread.
 */
public final class Pilot {
  /** Every point stands for this many times as many symbols as the one before. */
  private static final double GROWTH = 1.25;

  private static final double NANOS = 1e9;

  /**
   * A place on the learning curve.
   *
   * @param symbols trained on so far
   * @param loss mean training loss since the point before, nats
   */
  public record Point(double symbols, double loss) {}

  /**
   * What was seen.
   *
   * @param points of the learning curve
   * @param symbolsPerSecond in the later half, when the kernels are compiled; NaN if cancelled
   */
  public record Curve(List<Point> points, double symbolsPerSecond) {
    /** Copies the points. */
    public Curve {
      points = List.copyOf(points);
    }
  }

  private Pilot() {}

  /**
   * Trains a network of its own for a while and forgets it.
   *
   * @param settings that {@link SettingsCheck} accepts
   * @param cancelled asked before every step
   */
  public static Curve run(
      Corpus corpus,
      TrainingSettings settings,
      Kernels kernels,
      double seconds,
      BooleanSupplier cancelled) {
    try (Team team = new Team(Team.defaultSize())) {
      TrialRun run = new TrialRun(corpus, settings, kernels, team);
      return train(run, (long) (seconds * NANOS), cancelled);
    }
  }

  private static Curve train(TrialRun run, long nanos, BooleanSupplier cancelled) {
    long half = System.nanoTime() + nanos / 2;
    long end = half + nanos / 2;
    double atHalf = 0;
    List<Point> points = new ArrayList<>();
    double symbols = 0;
    double sum = 0;
    double weight = 0;
    double next = 0;
    while (System.nanoTime() < end && !cancelled.getAsBoolean()) {
      double loss = run.makeStep();
      double taken = run.symbols();
      sum += taken * loss;
      weight += taken;
      symbols += taken;
      atHalf = System.nanoTime() < half ? symbols : atHalf;
      if (symbols >= next) {
        points.add(new Point(symbols, sum / weight));
        next = symbols * GROWTH;
        sum = 0;
        weight = 0;
      }
    }
    double passed = (System.nanoTime() - half) / NANOS;
    return new Curve(points, passed > 0 ? (symbols - atHalf) / passed : Double.NaN);
  }
}
