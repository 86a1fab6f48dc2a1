package gatescope.train.history;

import java.util.Arrays;

/**
 * An append-only list of numbers: one thread appends, any thread reads what has been published. It
 * never loses a point and needs no lock, because a chunk is written before the size that makes it
 * visible.
 */
public final class GrowingSeries {
  private static final int CHUNK = 4096;

  private volatile double[][] chunks = new double[1][CHUNK];
  private volatile int size;

  /** Writer's thread only. */
  public void append(double value) {
    int index = size;
    int chunk = index / CHUNK;
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, 2 * chunk);
    }
    if (chunks[chunk] == null) {
      chunks[chunk] = new double[CHUNK];
    }
    chunks[chunk][index % CHUNK] = value;
    size = index + 1;
  }

  void addAll(double[] values) {
    for (double value : values) {
      append(value);
    }
  }

  /** The numbers published so far. */
  public double[] toArray() {
    double[] values = new double[size];
    for (int k = 0; k < values.length; k++) {
      values[k] = get(k);
    }
    return values;
  }

  public int size() {
    return size;
  }

  /**
   * @param index below a size that was read before
   */
  public double get(int index) {
    return chunks[index / CHUNK][index % CHUNK];
  }
}
