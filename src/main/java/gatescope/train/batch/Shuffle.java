package gatescope.train.batch;

import gatescope.net.SplitMix;

/** Random orders that a seed and a number decide, the same on every machine (Fisher and Yates). */
final class Shuffle {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  Shuffle(long seed, long number) {
    state = SplitMix.mix(SplitMix.mix(seed) + number * STEP);
  }

  /** Puts x[from] … x[to − 1] in random order. */
  void apply(int[] x, int from, int to) {
    for (int k = to - 1; k > from; k--) {
      int other = from + below(k - from + 1);
      int kept = x[k];
      x[k] = x[other];
      x[other] = kept;
    }
  }

  private int below(int bound) {
    state += STEP;
    return (int) ((SplitMix.mix(state) >>> 32) * bound >>> 32);
  }
}
