package gatescope.workbench;

import java.util.Arrays;

/**
 * Append-only numbers that answer "smallest and largest between two indices" in logarithmic time.
 *
 * <p>Level k keeps the minimum and maximum of every block of 16ᵏ numbers; a query walks the few
 * largest blocks that fit. NaN counts as absent.
 */
final class MinMaxPyramid {
  private static final int SHIFT = 4;
  private static final int LEVELS = 7;

  private final Level[] levels = new Level[LEVELS];
  private double[] values = new double[64];
  private int size;

  MinMaxPyramid() {
    Arrays.setAll(levels, k -> new Level());
  }

  int size() {
    return size;
  }

  double value(int index) {
    return values[index];
  }

  void append(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size] = value;
    for (int k = 1; k < LEVELS; k++) {
      levels[k].put(size >> (SHIFT * k), value);
    }
    size++;
  }

  /**
   * Widens {@code range} by the numbers from {@code from} (inclusive) to {@code to} (exclusive).
   */
  void extend(Range range, int from, int to) {
    int i = from;
    while (i < to) {
      int level = largestBlock(i, to);
      if (level == 0) {
        range.add(values[i], values[i]);
      } else {
        int block = i >> (SHIFT * level);
        range.add(levels[level].min[block], levels[level].max[block]);
      }
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

  /** The smallest and largest number seen, NaN before the first one. */
  static final class Range {
    double min = Double.NaN;
    double max = Double.NaN;

    void clear() {
      min = Double.NaN;
      max = Double.NaN;
    }

    void add(double low, double high) {
      if (!(min <= low) && !Double.isNaN(low)) {
        min = low;
      }
      if (!(max >= high) && !Double.isNaN(high)) {
        max = high;
      }
    }
  }

  private static final class Level {
    private double[] min = {};
    private double[] max = {};

    void put(int block, double value) {
      if (block >= min.length) {
        int old = min.length;
        min = Arrays.copyOf(min, Math.max(8, old * 2));
        max = Arrays.copyOf(max, min.length);
        Arrays.fill(min, old, min.length, Double.NaN);
        Arrays.fill(max, old, max.length, Double.NaN);
      }
      if (!(min[block] <= value) && !Double.isNaN(value)) {
        min[block] = value;
      }
      if (!(max[block] >= value) && !Double.isNaN(value)) {
        max[block] = value;
      }
    }
  }
}
