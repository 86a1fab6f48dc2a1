package gatescope.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds where in a text a set of units is on together, after LSTMVis (Strobelt et al. 2018). */
public final class PatternSearch {
  /**
   * A run of positions.
   *
   * @param from first position
   * @param to position after the last
   * @param units how many of the wanted units are on throughout
   * @param strength the mean of their values there
   */
  public record Occurrence(int from, int to, int units, double strength) {
    int length() {
      return to - from;
    }
  }

  private PatternSearch() {}

  /**
   * The best runs: as many of the units as are ever on together, longest first, then strongest.
   *
   * @param layer counted from 0
   * @param units wanted
   * @param threshold above which a unit is on
   * @param most how many runs at most
   */
  public static List<Occurrence> find(
      UnitActivity activity, int layer, List<Integer> units, double threshold, int most) {
    int size = activity.slice().size();
    int[] on = new int[size];
    int best = 0;
    for (int position = 0; position < size; position++) {
      for (int unit : units) {
        on[position] += activity.value(layer, unit, position) > threshold ? 1 : 0;
      }
      best = Math.max(best, on[position]);
    }
    return best == 0 ? List.of() : runs(activity, layer, units, on, best, most);
  }

  private static List<Occurrence> runs(
      UnitActivity activity, int layer, List<Integer> units, int[] on, int wanted, int most) {
    List<Occurrence> runs = new ArrayList<>();
    int from = -1;
    for (int position = 0; position <= on.length; position++) {
      boolean together = position < on.length && on[position] == wanted;
      if (together && from < 0) {
        from = position;
      } else if (!together && from >= 0) {
        double strength = strength(activity, layer, units, from, position);
        runs.add(new Occurrence(from, position, wanted, strength));
        from = -1;
      }
    }
    return runs.stream()
        .sorted(
            Comparator.comparingInt(Occurrence::length)
                .thenComparingDouble(Occurrence::strength)
                .reversed())
        .limit(most)
        .toList();
  }

  private static double strength(
      UnitActivity activity, int layer, List<Integer> units, int from, int to) {
    double sum = 0;
    for (int unit : units) {
      for (int position = from; position < to; position++) {
        sum += activity.value(layer, unit, position);
      }
    }
    return sum / units.size() / (to - from);
  }
}
