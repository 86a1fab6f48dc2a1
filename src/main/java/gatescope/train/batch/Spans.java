package gatescope.train.batch;

/**
 * Stretches of a text that are each read from the zero state. A span of n symbols is followed by
 * one more, which its last symbol predicts.
 */
interface Spans {
  /** At least 1. */
  int count();

  /** The place of the first symbol of span k. */
  int start(int k);

  /** How many symbols of span k are read, at least 1. */
  int length(int k);

  /** Whether all have the same length. */
  boolean isUniform();

  /** Symbols of all spans. */
  default long symbols() {
    long sum = 0;
    for (int k = 0; k < count(); k++) {
      sum += length(k);
    }
    return sum;
  }
}
