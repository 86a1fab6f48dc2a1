package gatescope.math;

import org.ejml.dense.block.TileMultiplication_F32;

/**
 * The portable provider: products by EJML, everything else by plain loops over {@link ScalarMath}.
 *
 * <p>EJML's products round after each multiplication where a fused multiply-add rounds once, so a
 * product may differ from another provider's in its last bits; the other functions agree exactly.
 */
final class EjmlProvider implements KernelProvider {
  @Override
  public String name() {
    return Fma.FAST ? "EJML" : "EJML without FMA";
  }

  @Override
  public void product(float[] a, int aAt, float[] b, float[] c, int cAt, int m, int k, int n) {
    TileMultiplication_F32.tileMultPlus(a, b, c, m, k, n, k, n, n, aAt, 0, cAt);
  }

  @Override
  public int packedLength(int k, int n) {
    return Math.multiplyExact(k, n);
  }

  @Override
  public void pack(float[] b, float[] packed, int k, int n, int row, int rows) {
    System.arraycopy(b, row * n, packed, row * n, rows * n);
  }

  @Override
  public void packTransposed(float[] a, float[] packed, int k, int n, int row, int rows) {
    Loops.transpose(a, row * k, k, packed, row, n, rows);
  }

  @Override
  public void packedProduct(
      float[] a, int aAt, float[] packed, float[] c, int cAt, int m, int k, int n) {
    product(a, aAt, packed, c, cAt, m, k, n);
  }

  @Override
  public void productTransA(
      float[] a, int aAt, int aCols, float[] b, int bAt, float[] c, int row, int m, int k, int n) {
    TileMultiplication_F32.tileMultPlusTransA(
        a, b, c, k, m, n, aCols, n, n, aAt + row, bAt, row * n);
  }

  @Override
  public void addRows(
      float[] x, int xAt, int stride, int rows, float[] out, int outAt, int length) {
    for (int r = 0; r < rows; r++) {
      Loops.add(x, xAt + r * stride, out, outAt, length);
    }
  }

  @Override
  public void add(float[] x, int xAt, float[] out, int outAt, int length) {
    Loops.add(x, xAt, out, outAt, length);
  }

  @Override
  public void sigmoid(float[] x, int at, int stride, int rows, int cols) {
    for (int r = 0; r < rows; r++) {
      ScalarLoops.sigmoid(x, at + r * stride, at + r * stride + cols);
    }
  }

  @Override
  public void tanh(float[] x, int at, int stride, int rows, int cols) {
    for (int r = 0; r < rows; r++) {
      ScalarLoops.tanh(x, at + r * stride, at + r * stride + cols);
    }
  }

  @Override
  public void lstmState(
      float[] gates,
      int gatesAt,
      float[] c,
      int cPrevAt,
      int cAt,
      float[] tanhC,
      int tcAt,
      float[] h,
      int hAt,
      int rows,
      int hidden) {
    for (int r = 0; r < rows; r++) {
      int unit = r * hidden;
      ScalarLoops.lstmState(
          gates,
          gatesAt + 4 * unit,
          c,
          cPrevAt + unit,
          cAt + unit,
          tanhC,
          tcAt + unit,
          h,
          hAt + unit,
          0,
          hidden);
    }
  }

  @Override
  public void lstmStateBackward(
      float[] gates,
      int gatesAt,
      float[] c,
      int cPrevAt,
      float[] tanhC,
      int tcAt,
      float[] dh,
      int dhAt,
      float[] dc,
      int dcAt,
      float[] dGates,
      int dGatesAt,
      int rows,
      int hidden) {
    for (int r = 0; r < rows; r++) {
      int unit = r * hidden;
      ScalarLoops.lstmStateBackward(
          gates,
          gatesAt + 4 * unit,
          c,
          cPrevAt + unit,
          tanhC,
          tcAt + unit,
          dh,
          dhAt + unit,
          dc,
          dcAt + unit,
          dGates,
          dGatesAt + 4 * unit,
          0,
          hidden);
    }
  }

  @Override
  public void softmax(float[] x, int at, int rows, int cols) {
    for (int r = 0; r < rows; r++) {
      softmaxRow(x, at + r * cols, cols);
    }
  }

  private static void softmaxRow(float[] x, int at, int cols) {
    float max = x[at];
    for (int j = 1; j < cols; j++) {
      max = x[at + j] > max ? x[at + j] : max;
    }
    for (int j = at; j < at + cols; j++) {
      x[j] = ScalarMath.exp(x[j] - max);
    }
    float scale = 1f / sum(x, at, cols, 0, 1);
    for (int j = 0; j < cols; j++) {
      x[at + j] *= scale;
    }
  }

  /**
   * Σ x over the lanes {@code lane}, {@code lane + step}, {@code lane + 2 · step} and so on: a
   * recursion in place of an array of lanes, so that nothing is allocated.
   */
  private static float sum(float[] x, int at, int length, int lane, int step) {
    if (step < ScalarLoops.LANES) {
      return sum(x, at, length, lane, 2 * step) + sum(x, at, length, lane + step, 2 * step);
    }
    float sum = 0;
    for (int j = at + lane; j < at + length; j += ScalarLoops.LANES) {
      sum += x[j];
    }
    return sum;
  }

  @Override
  public float sumOfSquares(float[] x, int at, int length) {
    return sumOfSquares(x, at, length, 0, 1);
  }

  /** Σ x² over the lanes of {@link #sum}. */
  private static float sumOfSquares(float[] x, int at, int length, int lane, int step) {
    if (step < ScalarLoops.LANES) {
      return sumOfSquares(x, at, length, lane, 2 * step)
          + sumOfSquares(x, at, length, lane + step, 2 * step);
    }
    float sum = 0;
    for (int j = at + lane; j < at + length; j += ScalarLoops.LANES) {
      sum = Fma.of(x[j], x[j], sum);
    }
    return sum;
  }
}
