package gatescope.sample;

import java.util.Arrays;

/** How much a text repeats itself. */
public final class NGrams {
  private NGrams() {}

  /** The share of distinct ones among all runs of n symbols; NaN for a shorter text. */
  public static double distinct(int[] ids, int n) {
    int count = ids.length - n + 1;
    if (count < 1) {
      return Double.NaN;
    }
    Integer[] starts = new Integer[count];
    Arrays.setAll(starts, k -> k);
    Arrays.sort(starts, (a, b) -> compare(ids, a, b, n));
    int distinct = 1;
    for (int k = 1; k < count; k++) {
      distinct += compare(ids, starts[k - 1], starts[k], n) == 0 ? 0 : 1;
    }
    return (double) distinct / count;
  }

  private static int compare(int[] ids, int a, int b, int n) {
    return Arrays.compare(ids, a, a + n, ids, b, b + n);
  }

  /** The share of runs of n symbols that stood before in the same text; NaN for a shorter text. */
  public static double repeated(int[] ids, int n) {
    return 1 - distinct(ids, n);
  }
}
