package gatescope.sample;

import org.ejml.data.FMatrixRMaj;

/**
 * The logits of one step, kept so that any temperature can be tried without another forward pass.
 */
public final class Logits {
  private final float[] values; // V

  private Logits(float[] values) {
    this.values = values;
  }

  /** Copies a row of a matrix. */
  public static Logits ofRow(FMatrixRMaj matrix, int row) {
    float[] values = new float[matrix.numCols];
    System.arraycopy(matrix.data, row * matrix.numCols, values, 0, values.length);
    return new Logits(values);
  }

  /** Copies the given numbers. */
  public static Logits of(float... values) {
    return new Logits(values.clone());
  }

  /** V. */
  public int size() {
    return values.length;
  }

  public float get(int id) {
    return values[id];
  }
}
