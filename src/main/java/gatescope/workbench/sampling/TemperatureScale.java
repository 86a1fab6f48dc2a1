package gatescope.workbench.sampling;

import java.util.List;

/**
 * The temperature slider: its left end is greedy (0), the rest runs logarithmically from 0.05 to 5,
 * and a few marked temperatures catch it.
 */
public final class TemperatureScale {
  public static final double MIN = 0.05;
  public static final double MAX = 5;

  /** Marked on the slider. */
  public static final List<Double> DETENTS = List.of(0.0, 0.2, 0.5, 1.0, 2.0, MAX);

  private static final double GREEDY_END = 0.06;
  private static final double CATCH = 0.012;

  private TemperatureScale() {}

  /** The temperature at a place of the slider, 0 to 1, caught by a mark that is near. */
  public static double temperature(double position) {
    for (double detent : DETENTS) {
      if (Math.abs(position - position(detent)) < CATCH) {
        return detent;
      }
    }
    return Math.rint(smooth(position) * 100) / 100;
  }

  /** The temperature at a place of the slider without marks that catch it, for curves. */
  public static double smooth(double position) {
    if (position < GREEDY_END / 2) {
      return 0;
    }
    double share = Math.max(0, (position - GREEDY_END) / (1 - GREEDY_END));
    return MIN * Math.pow(MAX / MIN, share);
  }

  /** The place of a temperature on the slider, 0 to 1. */
  public static double position(double temperature) {
    if (temperature < MIN) {
      return 0;
    }
    double share = Math.log(Math.min(temperature, MAX) / MIN) / Math.log(MAX / MIN);
    return GREEDY_END + (1 - GREEDY_END) * share;
  }
}
