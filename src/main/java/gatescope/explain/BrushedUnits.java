package gatescope.explain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The units that are above a threshold inside a selection of the text and below it outside, after
 * LSTMVis (Strobelt et al. 2018), but forgiving: a unit counts if it does so on more than half of
 * the steps of either side.
 *
 * @param units the best first: by the mean of the two shares of steps
 */
public record BrushedUnits(List<Integer> units) {

  /**
   * Finds them in one layer.
   *
   * @param gate of {@link GateTrace#gates}
   * @param from the first step of the selection
   * @param to the last step of the selection
   */
  public static BrushedUnits find(
      GateTrace trace, int layer, int gate, int from, int to, double threshold) {
    double[] merit = new double[trace.units()];
    for (int unit = 0; unit < merit.length; unit++) {
      int inside = 0;
      int outside = 0;
      for (int t = 0; t < trace.steps(); t++) {
        boolean selected = t >= from && t <= to;
        boolean above = trace.value(layer, gate, t, unit) > threshold;
        inside += selected && above ? 1 : 0;
        outside += !selected && !above ? 1 : 0;
      }
      int length = to - from + 1;
      double in = (double) inside / length;
      double out = length == trace.steps() ? 1 : (double) outside / (trace.steps() - length);
      merit[unit] = in > 0.5 && out > 0.5 ? in + out : 0;
    }
    return new BrushedUnits(
        IntStream.range(0, merit.length)
            .boxed()
            .filter(unit -> merit[unit] > 0)
            .sorted(Comparator.comparingDouble(unit -> -merit[unit]))
            .toList());
  }

  /** An order of units with these at the top. */
  public List<Integer> first(List<Integer> order) {
    return Stream.concat(units.stream(), order.stream().filter(unit -> !units.contains(unit)))
        .toList();
  }
}
