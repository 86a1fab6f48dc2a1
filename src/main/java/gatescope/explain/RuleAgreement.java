package gatescope.explain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How well a unit's memory separates the steps where a rule holds from the others.
 *
 * @param layer counted from 0
 * @param unit counted from 0
 * @param auc area under the ROC curve of c, folded to [0.5, 1]: a unit may follow a rule by falling
 */
public record RuleAgreement(int layer, int unit, double auc) {
  /** The unit that agrees best; empty if the rule holds everywhere or nowhere. */
  public static Optional<RuleAgreement> best(GateTrace trace, boolean[] rule) {
    RuleAgreement best = null;
    for (int layer = 0; layer < trace.shape().layers(); layer++) {
      for (int unit = 0; unit < trace.units(); unit++) {
        double folded = folded(trace, layer, unit, rule);
        if (Double.isNaN(folded)) {
          return Optional.empty();
        }
        if (best == null || folded > best.auc()) {
          best = new RuleAgreement(layer, unit, folded);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The units of a layer, best agreement first; by index if the rule divides nothing. */
  static List<Integer> order(GateTrace trace, int layer, boolean[] rule) {
    double[] agreement =
        IntStream.range(0, trace.units())
            .mapToDouble(unit -> folded(trace, layer, unit, rule))
            .toArray();
    return IntStream.range(0, trace.units())
        .boxed()
        .sorted(Comparator.comparingDouble(unit -> -agreement[unit]))
        .toList();
  }

  private static double folded(GateTrace trace, int layer, int unit, boolean[] rule) {
    int gate = trace.gate(trace.gate("c") >= 0 ? "c" : "h");
    double[] values = new double[trace.steps()];
    for (int t = 0; t < values.length; t++) {
      values[t] = trace.value(layer, gate, t, unit);
    }
    double auc = auc(values, rule);
    return Math.max(auc, 1 - auc);
  }

  /**
   * The probability that a value where the rule holds exceeds one where it does not, ties counting
   * half (Mann and Whitney 1947); NaN if one of the groups is empty.
   */
  static double auc(double[] values, boolean[] rule) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(k -> values[k]));
    double rankSum = 0;
    long holds = 0;
    int start = 0;
    while (start < order.length) {
      int end = start;
      while (end < order.length && values[order[end]] == values[order[start]]) {
        end++;
      }
      double meanRank = (start + 1 + end) / 2.0;
      for (int k = start; k < end; k++) {
        if (rule[order[k]]) {
          rankSum += meanRank;
          holds++;
        }
      }
      start = end;
    }
    long others = values.length - holds;
    return holds == 0 || others == 0
        ? Double.NaN
        : (rankSum - holds * (holds + 1) / 2.0) / ((double) holds * others);
  }
}
