package gatescope.sample;

import java.util.List;

/** Entropy of one step's distribution, in bits, at many temperatures. Immutable. */
public final class EntropyCurve {
  /**
   * A point of the curve.
   *
   * @param bits entropy
   */
  public record Point(double temperature, double bits) {}

  private final List<Point> points;

  private EntropyCurve(List<Point> points) {
    this.points = points;
  }

  /**
   * @param rule whose cuts apply at every temperature
   * @param temperatures ascending
   */
  public static EntropyCurve of(Logits logits, DrawRule rule, List<Double> temperatures) {
    return new EntropyCurve(
        temperatures.stream()
            .map(t -> new Point(t, Distribution.of(logits, rule.withTemperature(t)).entropy()))
            .toList());
  }

  public List<Point> points() {
    return points;
  }
}
