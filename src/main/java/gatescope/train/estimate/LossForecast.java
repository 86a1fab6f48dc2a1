package gatescope.train.estimate;

import java.util.List;

/**
 * Which loss a run will reach, from its first seconds.
 *
 * <p>Over a wide range the loss of such networks falls like a power of what they have read, L(n) =
 * a·n^−b (Hestness et al. 2017, "Deep Learning Scaling is Predictable, Empirically"). The power is
 * fitted to the later half of the pilot. Small texts are learned by heart, and their curves grow
 * steeper; those of long texts grow flatter. The band covers both: in runs of a minute on sample
 * texts the power turned out between 0.36 and 2.6 times that of the pilot.
 *
 * @param expected nats per symbol
 * @param low the loss if the curve grows steeper
 * @param high the loss if it grows flatter
 */
public record LossForecast(double expected, double low, double high) {
  private static final int FEWEST = 4;
  private static final double STEEP_SHARE = 2.6;
  private static final double EXPECTED_SHARE = 0.9;
  private static final double FLAT_SHARE = 0.25;

  /**
   * @param symbols that the run will read
   * @return null if the pilot was too short to tell
   */
  public static LossForecast of(List<Pilot.Point> pilot, double symbols) {
    List<Pilot.Point> later = pilot.subList(pilot.size() / 2, pilot.size());
    if (later.size() < FEWEST || later.stream().anyMatch(p -> !Double.isFinite(p.loss()))) {
      return null;
    }
    Pilot.Point last = later.get(later.size() - 1);
    if (symbols <= last.symbols()) {
      return seen(pilot, symbols);
    }
    double power = Math.max(0, -slope(later));
    double further = Math.log(symbols / last.symbols());
    return new LossForecast(
        last.loss() * Math.exp(-power * EXPECTED_SHARE * further),
        last.loss() * Math.exp(-power * STEEP_SHARE * further),
        last.loss() * Math.exp(-power * FLAT_SHARE * further));
  }

  /** The pilot went further than the run will: what it saw there, between its neighbours. */
  private static LossForecast seen(List<Pilot.Point> pilot, double symbols) {
    int at = 0;
    while (pilot.get(at).symbols() < symbols) {
      at++;
    }
    double before = pilot.get(Math.max(0, at - 1)).loss();
    double after = pilot.get(Math.min(pilot.size() - 1, at + 1)).loss();
    double here = pilot.get(at).loss();
    double low = Math.min(here, Math.min(before, after));
    return new LossForecast(here, low, Math.max(here, Math.max(before, after)));
  }

  /** Of log loss over log symbols, by least squares. */
  private static double slope(List<Pilot.Point> points) {
    double meanX = points.stream().mapToDouble(p -> Math.log(p.symbols())).average().orElseThrow();
    double meanY = points.stream().mapToDouble(p -> Math.log(p.loss())).average().orElseThrow();
    double xy = 0;
    double xx = 0;
    for (Pilot.Point point : points) {
      double x = Math.log(point.symbols()) - meanX;
      xy += x * (Math.log(point.loss()) - meanY);
      xx += x * x;
    }
    return xy / xx;
  }
}
