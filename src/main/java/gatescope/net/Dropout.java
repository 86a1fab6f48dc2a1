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
    long start = SplitMix.mix(seed);
    for (int j = row * mask.numCols; j < (row + rows) * mask.numCols; j++) {
      mask.data[j] = SplitMix.mix(start + j * 0x9E3779B97F4A7C15L) >>> 11 < threshold ? 0f : kept;
    }
  }
}
