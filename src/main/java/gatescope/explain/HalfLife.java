package gatescope.explain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long a unit remembers: after so many symbols half of what it held is left, ln ½ / mean ln f.
 *
 * @param layer counted from 0
 * @param symbols at least 0; infinite if the gate never closes
 * @param swing how far the state moves between its 10th and its 90th percentile: what it does while
 *     it fills from zero does not count
 */
public record HalfLife(int layer, int unit, double symbols, double swing) {
  /** A unit whose state moves less than this over a text has nothing to remember. */
  private static final double STILL = 0.1;

  private static final double SMALLEST = 1e-6;

  /**
   * The units of a layer, longest memory first; those whose state hardly moves stand last, because
   * keeping what never changes is no memory. Empty for a cell without a gate that keeps.
   */
  public static List<HalfLife> of(GateTrace trace, int layer) {
    String keeps = trace.gate("f") >= 0 ? "f" : "z";
    int gate = trace.gate(keeps);
    if (gate < 0) {
      return List.of();
    }
    return IntStream.range(0, trace.units())
        .mapToObj(
            unit ->
                new HalfLife(
                    layer, unit, symbols(trace, layer, gate, unit), swing(trace, layer, unit)))
        .sorted(
            Comparator.comparing(HalfLife::isStill).thenComparingDouble(life -> -life.symbols()))
        .toList();
  }

  private static double symbols(GateTrace trace, int layer, int gate, int unit) {
    double sum = 0;
    for (int t = 0; t < trace.steps(); t++) {
      sum += Math.log(Math.max(SMALLEST, trace.value(layer, gate, t, unit)));
    }
    return sum < 0 ? Math.log(0.5) / (sum / trace.steps()) : Double.POSITIVE_INFINITY;
  }

  private static double swing(GateTrace trace, int layer, int unit) {
    int state = trace.gate(trace.gate("c") >= 0 ? "c" : "h");
    float[] values = new float[trace.steps()];
    for (int t = 0; t < values.length; t++) {
      values[t] = trace.value(layer, state, t, unit);
    }
    Arrays.sort(values);
    int tail = values.length / 10;
    return values[values.length - 1 - tail] - values[tail];
  }

  /** Whether the state hardly moves. */
  public boolean isStill() {
    return swing < STILL;
  }
}
