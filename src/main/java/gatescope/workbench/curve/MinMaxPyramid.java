package gatescope.workbench.curve;

import gatescope.train.history.Bin;
import java.util.Arrays;

/**
 * Append-only points that answer "smallest and largest between two indices" in logarithmic time.
 *
 * <p>Level k keeps the minimum and maximum of every block of 16ᵏ points; a query walks the few
 * largest blocks that fit. NaN counts as absent.
 */
final class MinMaxPyramid {
  private static final int SHIFT = 4;
  private static final int LEVELS = 7;

  private final Level[] levels = new Level[LEVELS];
  private int size;

  MinMaxPyramid() {
    Arrays.setAll(levels, k -> new Level());
  }

  int size() {
    return size;
  }

  /** Adds a point that is itself the smallest and the largest of some numbers. */
  void append(double min, double max) {
    for (int k = 0; k < LEVELS; k++) {
      levels[k].put(size >> (SHIFT * k), min, max);
    }
    size++;
  }

  /** Widens {@code range} by the points from {@code from} (inclusive) to {@code to} (exclusive). */
  void extend(Bin range, int from, int to) {
    int i = from;
    while (i < to) {
      int level = largestBlock(i, to);
      int block = i >> (SHIFT * level);
      range.widen(levels[level].min[block], levels[level].max[block]);
      i += 1 << (SHIFT * level);
    }
  }

  private static int largestBlock(int start, int end) {
    int level = 0;
    while (level + 1 < LEVELS) {
      int length = 1 << (SHIFT * (level + 1));
      if ((start & (length - 1)) != 0 || start + length > end) {
        break;
      }
      level++;
    }
    return level;
  }

  double min(int index) {
    return levels[0].min[index];
  }

  double max(int index) {
    return levels[0].max[index];
  }

  private static final class Level {
    private double[] min = {};
    private double[] max = {};

    void put(int block, double low, double high) {
      if (block >= min.length) {
        int old = min.length;
        min = Arrays.copyOf(min, Math.max(8, old * 2));
        max = Arrays.copyOf(max, min.length);
        Arrays.fill(min, old, min.length, Double.NaN);
        Arrays.fill(max, old, max.length, Double.NaN);
      }
      if (!(min[block] <= low) && !Double.isNaN(low)) {
        min[block] = low;
      }
      if (!(max[block] >= high) && !Double.isNaN(high)) {
        max[block] = high;
      }
    }
  }
}
