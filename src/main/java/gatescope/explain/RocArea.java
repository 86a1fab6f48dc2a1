package gatescope.explain;

import java.util.Arrays;

/** The area under the ROC curve. */
final class RocArea {
  private RocArea() {}

  /**
   * The probability that a value where the rule holds exceeds one where it does not, ties counting
   * half (Mann and Whitney 1947); NaN if one of the groups is empty.
   *
   * @param values finite
   */
  static double of(float[] values, boolean[] rule) {
    long[] order = new long[values.length];
    for (int k = 0; k < order.length; k++) {
      order[k] = ((long) ascendingBits(values[k] + 0f) << 32) | k; // + 0 makes −0 the same as 0
    }
    Arrays.sort(order);
    double rankSum = 0;
    long holds = 0;
    for (int start = 0, end = 0; start < order.length; start = end) {
      int held = 0;
      while (end < order.length && order[end] >> 32 == order[start] >> 32) {
        held += rule[(int) order[end]] ? 1 : 0;
        end++;
      }
      double meanRank = (start + 1 + end) / 2.0;
      rankSum += held * meanRank;
      holds += held;
    }
    long others = values.length - holds;
    return holds == 0 || others == 0
        ? Double.NaN
        : (rankSum - holds * (holds + 1) / 2.0) / ((double) holds * others);
  }

  /** Integers in the order of the floats that they come from. */
  private static int ascendingBits(float value) {
    int bits = Float.floatToIntBits(value);
    return bits < 0 ? bits ^ 0x7FFFFFFF : bits;
  }
}
