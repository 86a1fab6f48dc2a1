package gatescope.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Orders the units of a layer so that those that behave alike stand together: hierarchical
 * clustering with average linkage, whose distances depend on 1 − |r|, where r is the correlation of
 * what two units hold over the text; a unit that mirrors another is close to it. Built with the
 * nearest-neighbour chain (Murtagh 1983) in O(H²); every merge turns its halves so that their
 * closest ends meet.
 */
final class Similarity {
  private static final int MOST_STEPS = 256;

  private final int units;
  private final float[][] distance; // between live clusters
  private final int[] size; // 0 once merged into another
  private final List<List<Integer>> members = new ArrayList<>();
  private final float[][] unitDistance;

  private Similarity(float[][] rows) {
    units = rows.length;
    unitDistance = distances(rows);
    distance = new float[units][];
    size = new int[units];
    for (int unit = 0; unit < units; unit++) {
      distance[unit] = unitDistance[unit].clone();
      size[unit] = 1;
      members.add(List.of(unit));
    }
  }

  /** The units of a layer in this order, by what they hold (c, or h without a memory). */
  static List<Integer> order(GateTrace trace, int layer) {
    int gate = trace.gate(trace.gate("c") >= 0 ? "c" : "h");
    int stride = (trace.steps() + MOST_STEPS - 1) / MOST_STEPS;
    float[][] rows = new float[trace.units()][];
    for (int unit = 0; unit < rows.length; unit++) {
      rows[unit] = new float[(trace.steps() + stride - 1) / stride];
      for (int k = 0; k < rows[unit].length; k++) {
        rows[unit][k] = trace.value(layer, gate, k * stride, unit);
      }
      normalise(rows[unit]);
    }
    return new Similarity(rows).cluster();
  }

  /** Mean 0 and length 1, so that a scalar product is a correlation; constant rows become 0. */
  private static void normalise(float[] row) {
    double sum = 0;
    for (float value : row) {
      sum += value;
    }
    double squares = 0;
    for (int k = 0; k < row.length; k++) {
      row[k] -= (float) (sum / row.length);
      squares += row[k] * row[k];
    }
    float length = (float) Math.sqrt(squares);
    for (int k = 0; k < row.length; k++) {
      row[k] = length < 1e-6f ? 0 : row[k] / length;
    }
  }

  private static float[][] distances(float[][] rows) {
    float[][] distances = new float[rows.length][rows.length];
    for (int a = 0; a < rows.length; a++) {
      for (int b = 0; b < a; b++) {
        float product = 0;
        for (int k = 0; k < rows[a].length; k++) {
          product += rows[a][k] * rows[b][k];
        }
        distances[a][b] = 1 - Math.abs(product);
        distances[b][a] = distances[a][b];
      }
    }
    return distances;
  }

  private List<Integer> cluster() {
    int[] chain = new int[units + 1];
    int length = 0;
    for (int merges = 0; merges < units - 1; ) {
      if (length == 0) {
        chain[length++] = firstLive();
      }
      int last = chain[length - 1];
      int before = length > 1 ? chain[length - 2] : -1;
      int nearest = nearest(last, before);
      if (nearest == before) {
        merge(before, last);
        length -= 2;
        merges++;
      } else {
        chain[length++] = nearest;
      }
    }
    return members.get(firstLive());
  }

  private int firstLive() {
    int cluster = 0;
    while (size[cluster] == 0) {
      cluster++;
    }
    return cluster;
  }

  /** The live cluster closest to this one; the preferred one wins ties. */
  private int nearest(int cluster, int preferred) {
    int best = preferred;
    for (int other = 0; other < units; other++) {
      boolean candidate = other != cluster && size[other] > 0;
      if (candidate && (best < 0 || distance[cluster][other] < distance[cluster][best])) {
        best = other;
      }
    }
    return best;
  }

  private void merge(int kept, int gone) {
    for (int other = 0; other < units; other++) {
      float mean =
          (size[kept] * distance[kept][other] + size[gone] * distance[gone][other])
              / (size[kept] + size[gone]);
      distance[kept][other] = mean;
      distance[other][kept] = mean;
    }
    members.set(kept, joined(members.get(kept), members.get(gone)));
    members.set(gone, List.of());
    size[kept] += size[gone];
    size[gone] = 0;
  }

  /** One list behind the other, each turned so that the ends that meet are the closest. */
  private List<Integer> joined(List<Integer> first, List<Integer> second) {
    int[] left = {first.get(first.size() - 1), first.get(0)};
    int[] right = {second.get(0), second.get(second.size() - 1)};
    int best = 0;
    float[] gaps = new float[4];
    for (int way = 0; way < gaps.length; way++) {
      gaps[way] = unitDistance[left[way / 2]][right[way % 2]];
      best = gaps[way] < gaps[best] ? way : best;
    }
    List<Integer> all = new ArrayList<>(turned(first, best / 2 == 1));
    all.addAll(turned(second, best % 2 == 1));
    return all;
  }

  private static List<Integer> turned(List<Integer> list, boolean turn) {
    Integer[] copy = list.toArray(Integer[]::new);
    if (turn) {
      for (int k = 0; k < copy.length; k++) {
        copy[k] = list.get(copy.length - 1 - k);
      }
    }
    return Arrays.asList(copy);
  }
}
