package gatescope.explain;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** In which order the units of a layer are drawn. */
public enum RowOrder {
  /** Longest memory first: by the mean of ln f, or by variance in a cell without a forget gate. */
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
    int forget = trace.gate("f");
    if (this == HALF_LIFE && forget >= 0) {
      return sorted(trace, unit -> -meanLog(trace, layer, forget, unit));
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

  private static double meanLog(GateTrace trace, int layer, int gate, int unit) {
    double sum = 0;
    for (int t = 0; t < trace.steps(); t++) {
      sum += Math.log(Math.max(1e-6, trace.value(layer, gate, t, unit)));
    }
    return sum / trace.steps();
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
