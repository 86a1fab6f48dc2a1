package gatescope.explain;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** In which order the units of a layer are drawn. */
public enum RowOrder {
  /** Longest memory first, units that hardly move last; by variance if no gate keeps anything. */
  HALF_LIFE,
  /** Liveliest output first: by the variance of h. */
  VARIANCE,
  /** Units that behave alike stand together: by hierarchical clustering. */
  SIMILARITY,
  /** Those that follow a rule best first: by the area under the ROC curve. */
  AGREEMENT,
  INDEX;

  /**
   * The units of a layer in this order.
   *
   * @param rule where a rule holds, a value per step; asked for by {@link #AGREEMENT} only
   */
  public List<Integer> of(GateTrace trace, int layer, boolean[] rule) {
    return switch (this) {
      case SIMILARITY -> Similarity.order(trace, layer);
      case AGREEMENT -> RuleAgreement.order(trace, layer, rule);
      default -> of(trace, layer);
    };
  }

  private List<Integer> of(GateTrace trace, int layer) {
    List<HalfLife> lives = this == HALF_LIFE ? HalfLife.of(trace, layer) : List.of();
    if (!lives.isEmpty()) {
      return lives.stream().map(HalfLife::unit).toList();
    }
    if (this == INDEX) {
      return sorted(trace, unit -> unit);
    }
    int hidden = trace.gate("h");
    return sorted(trace, unit -> -variance(trace, layer, hidden, unit));
  }

  private static List<Integer> sorted(GateTrace trace, IntToDoubleFunction key) {
    double[] keys = IntStream.range(0, trace.units()).mapToDouble(key).toArray();
    return IntStream.range(0, trace.units())
        .boxed()
        .sorted(Comparator.comparingDouble(unit -> keys[unit]))
        .toList();
  }

  private static double variance(GateTrace trace, int layer, int gate, int unit) {
    double sum = 0;
    double squares = 0;
    for (int t = 0; t < trace.steps(); t++) {
      double value = trace.value(layer, gate, t, unit);
      sum += value;
      squares += value * value;
    }
    double mean = sum / trace.steps();
    return squares / trace.steps() - mean * mean;
  }
}
