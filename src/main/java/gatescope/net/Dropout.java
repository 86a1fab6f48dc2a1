package gatescope.net;

import org.ejml.data.FMatrixRMaj;

/**
 * Inverted dropout on the connections between layers (Zaremba, Sutskever and Vinyals 2014). Each
 * mask element is a hash of the seed and its place, so that any cut of the rows draws the same
 * mask.
 */
final class Dropout {
  private Dropout() {}

  /** Fills rows with 0 (probability p) or 1 / (1 − p). */
  static void fill(FMatrixRMaj mask, int row, int rows, double p, long seed) {
    float kept = (float) (1 / (1 - p));
    long threshold = (long) (p * (1L << 53));
    // Mixed once by itself: the seeds of successive steps are as far apart as successive elements.
    long start = mix(seed);
    for (int j = row * mask.numCols; j < (row + rows) * mask.numCols; j++) {
      mask.data[j] = mix(start + j * 0x9E3779B97F4A7C15L) >>> 11 < threshold ? 0f : kept;
    }
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
