package gatescope.app;

import java.util.Arrays;

/** When a run had made how many steps, sampled once a frame. */
final class StepTrace {
  private static final int MAX_SAMPLES = 200_000;
  private static final double SPAN_SECONDS = 0.5;

  private final double[] seconds = new double[MAX_SAMPLES];
  private final long[] steps = new long[MAX_SAMPLES];
  private int size;

  void add(double second, long step) {
    if (size < MAX_SAMPLES) {
      seconds[size] = second;
      steps[size++] = step;
    }
  }

  /** Steps per second from one moment to another. */
  double pace(double from, double to) {
    int first = at(from);
    int last = at(to);
    return (steps[last] - steps[first]) / (seconds[last] - seconds[first]);
  }

  /** The end of the first half second in which so many steps per second were made, or NaN. */
  double reaches(double pace) {
    for (int k = 0; k < size && seconds[k] + SPAN_SECONDS < seconds[size - 1]; k++) {
      if (pace(seconds[k], seconds[k] + SPAN_SECONDS) >= pace) {
        return seconds[k] + SPAN_SECONDS;
      }
    }
    return Double.NaN;
  }

  private int at(double second) {
    int found = Arrays.binarySearch(seconds, 0, size, second);
    return found >= 0 ? found : Math.min(size - 1, -found - 1);
  }
}
