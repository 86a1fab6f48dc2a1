package gatescope.bench;

import java.util.Arrays;

/** Summaries of a few numbers. */
final class Statistics {
  private Statistics() {}

  static double median(double... numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
