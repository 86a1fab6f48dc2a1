package gatescope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.net.CellKind;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowOrderTest {
  private static final int STEPS = 40;
  private final GateTrace trace = TracedNetwork.of(CellKind.LSTM, 9, 24, STEPS).trace();

  @ParameterizedTest
  @EnumSource(RowOrder.class)
  void everyOrderNamesEveryUnitOnce(RowOrder order) {
    for (CellKind cell : CellKind.values()) {
      for (int units : new int[] {1, 2, 17}) {
        GateTrace read = TracedNetwork.of(cell, 5, units, 9).trace();
        List<Integer> rows = order.of(read, 1, new boolean[9]);
        assertEquals(units, rows.size());
        assertEquals(units, new HashSet<>(rows).size(), rows + "");
      }
    }
  }

  /** Neighbours by similarity are more alike than neighbours by number. */
  @Test
  void similarUnitsStandTogether() {
    boolean[] none = new boolean[STEPS];
    double clustered = meanCorrelation(RowOrder.SIMILARITY.of(trace, 0, none));
    double numbered = meanCorrelation(RowOrder.INDEX.of(trace, 0, none));
    assertTrue(clustered > numbered + 0.1, clustered + " against " + numbered);
  }

  private double meanCorrelation(List<Integer> rows) {
    double sum = 0;
    for (int row = 1; row < rows.size(); row++) {
      sum += Math.abs(correlation(memory(rows.get(row - 1)), memory(rows.get(row))));
    }
    return sum / (rows.size() - 1);
  }

  private double[] memory(int unit) {
    return IntStream.range(0, STEPS)
        .mapToDouble(t -> trace.value(0, trace.gate("c"), t, unit))
        .toArray();
  }

  private static double correlation(double[] a, double[] b) {
    double meanA = IntStream.range(0, a.length).mapToDouble(k -> a[k]).average().orElseThrow();
    double meanB = IntStream.range(0, b.length).mapToDouble(k -> b[k]).average().orElseThrow();
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int k = 0; k < a.length; k++) {
      product += (a[k] - meanA) * (b[k] - meanB);
      squaresA += (a[k] - meanA) * (a[k] - meanA);
      squaresB += (b[k] - meanB) * (b[k] - meanB);
    }
    return product / Math.sqrt(squaresA * squaresB);
  }

  /** The rule is where unit 7 is high: whoever stands first tells it from the rest as well as 7. */
  @Test
  void theUnitThatAgreesBestStandsFirst() {
    boolean[] rule = new boolean[STEPS];
    double[] values = memory(7);
    for (int t = 0; t < STEPS; t++) {
      rule[t] = values[t] > IntStream.range(0, STEPS).mapToDouble(k -> values[k]).sum() / STEPS;
    }
    List<Integer> rows = RowOrder.AGREEMENT.of(trace, 0, rule);
    assertEquals(1, folded(rows.get(0), rule));
    for (int row = 1; row < rows.size(); row++) {
      assertTrue(folded(rows.get(row - 1), rule) >= folded(rows.get(row), rule), "row " + row);
    }
  }

  private double folded(int unit, boolean[] rule) {
    double auc = RuleAgreement.auc(memory(unit), rule);
    return Math.max(auc, 1 - auc);
  }

  @Test
  void brushedUnitsAreHighInsideAndLowOutside() {
    int gate = trace.gate("c");
    for (int from = 0; from < STEPS - 5; from += 7) {
      int to = from + 4;
      List<Integer> found = BrushedUnits.find(trace, 0, gate, from, to, 0.02).units();
      for (int unit = 0; unit < trace.units(); unit++) {
        int inside = 0;
        int outside = 0;
        for (int t = 0; t < STEPS; t++) {
          boolean above = trace.value(0, gate, t, unit) > 0.02;
          inside += t >= from && t <= to && above ? 1 : 0;
          outside += (t < from || t > to) && above ? 1 : 0;
        }
        boolean follows = inside >= 3 && outside < (STEPS - 5) / 2.0;
        assertEquals(follows, found.contains(unit), "unit " + unit + " from " + from);
      }
    }
    List<Integer> order = new BrushedUnits(List.of(5, 2)).first(List.of(0, 1, 2, 3, 4, 5));
    assertEquals(List.of(5, 2, 0, 1, 3, 4), order);
  }
}
