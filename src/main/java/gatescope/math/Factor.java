package gatescope.math;

import org.ejml.data.FMatrixRMaj;

/**
 * The right factor of many products: a k×n matrix as it lies, or a copy of it in the order that
 * suits the kernels which made it with {@link Kernels#factor}. Both give the same bits.
 *
 * <p>Packing costs about as much as multiplying with two rows; it pays where a training step
 * multiplies many rows with the same weights.
 */
public final class Factor {
  private final int rows;
  private final int cols;
  private final FMatrixRMaj matrix; // or null
  private final float[] data; // or null

  Factor(int rows, int cols, int length) {
    this.rows = rows;
    this.cols = cols;
    matrix = null;
    data = new float[length];
  }

  /**
   * @param matrix read where it is at every product, never copied
   */
  public Factor(FMatrixRMaj matrix) {
    rows = matrix.numRows;
    cols = matrix.numCols;
    this.matrix = matrix;
    data = null;
  }

  int rows() {
    return rows;
  }

  int cols() {
    return cols;
  }

  boolean packed() {
    return data != null;
  }

  FMatrixRMaj matrix() {
    return matrix;
  }

  /** What {@link KernelProvider#pack} wrote. */
  float[] data() {
    return data;
  }
}
