package gatescope.explain;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How often a gate of a unit was nearly open or nearly shut (Karpathy, Johnson and Li 2016).
 *
 * @param open share of steps above 0.9
 * @param shut share of steps below 0.1; of a signed quantity below −0.9
 */
public record Saturation(int unit, double open, double shut) {
  private static final float OPEN = 0.9f;
  private static final float SHUT = 0.1f;

  /** One gate of {@link GateTrace#gates} of all units of a layer, by index. */
  public static List<Saturation> of(GateTrace trace, int layer, int gate) {
    float shut = trace.gates().get(gate).signed() ? -OPEN : SHUT;
    return IntStream.range(0, trace.units())
        .mapToObj(unit -> of(trace, layer, gate, unit, shut))
        .toList();
  }

  private static Saturation of(GateTrace trace, int layer, int gate, int unit, float shutBelow) {
    int open = 0;
    int shut = 0;
    for (int t = 0; t < trace.steps(); t++) {
      float value = trace.value(layer, gate, t, unit);
      open += value > OPEN ? 1 : 0;
      shut += value < shutBelow ? 1 : 0;
    }
    return new Saturation(unit, (double) open / trace.steps(), (double) shut / trace.steps());
  }
}
