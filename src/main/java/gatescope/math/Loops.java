package gatescope.math;

/**
 * Plain loops that the compiler turns into vector code by itself; the same bits from every
 * provider.
 *
 * <p>One loop, one method: C2 compiles large methods with many loops badly.
 */
final class Loops {
  private static final int TILE = 16;

  private Loops() {}

  /**
   * Columns of out = {@code rows} rows of a, sixteen at a time: lines of out in one go.
   *
   * @param cols the length of a row of a
   * @param stride between rows of out
   */
  static void transpose(
      float[] a, int aAt, int cols, float[] out, int outAt, int stride, int rows) {
    int r = 0;
    for (; r + TILE <= rows; r += TILE) {
      transposeSixteenRows(a, aAt + r * cols, cols, out, outAt + r, stride);
    }
    for (; r < rows; r++) {
      transposeRow(a, aAt + r * cols, cols, out, outAt + r, stride);
    }
  }

  private static void transposeRow(float[] a, int aAt, int cols, float[] out, int at, int stride) {
    for (int c = 0; c < cols; c++) {
      out[at + c * stride] = a[aAt + c];
    }
  }

  private static void transposeSixteenRows(
      float[] a, int aAt, int cols, float[] out, int outAt, int stride) {
    int at = outAt;
    for (int j = aAt; j < aAt + cols; j++, at += stride) {
      float x0 = a[j];
      float x1 = a[j + cols];
      float x2 = a[j + 2 * cols];
      float x3 = a[j + 3 * cols];
      float x4 = a[j + 4 * cols];
      float x5 = a[j + 5 * cols];
      float x6 = a[j + 6 * cols];
      float x7 = a[j + 7 * cols];
      out[at] = x0;
      out[at + 1] = x1;
      out[at + 2] = x2;
      out[at + 3] = x3;
      out[at + 4] = x4;
      out[at + 5] = x5;
      out[at + 6] = x6;
      out[at + 7] = x7;
      float y0 = a[j + 8 * cols];
      float y1 = a[j + 9 * cols];
      float y2 = a[j + 10 * cols];
      float y3 = a[j + 11 * cols];
      float y4 = a[j + 12 * cols];
      float y5 = a[j + 13 * cols];
      float y6 = a[j + 14 * cols];
      float y7 = a[j + 15 * cols];
      out[at + 8] = y0;
      out[at + 9] = y1;
      out[at + 10] = y2;
      out[at + 11] = y3;
      out[at + 12] = y4;
      out[at + 13] = y5;
      out[at + 14] = y6;
      out[at + 15] = y7;
    }
  }

  static void setRows(float[] x, float[] y, float[] out, int at, int rows, int cols) {
    for (int j = 0; j < cols; j++) {
      out[at + j] = x[j] + y[j];
    }
    for (int r = 1; r < rows; r++) {
      System.arraycopy(out, at, out, at + r * cols, cols);
    }
  }

  static void add(float[] x, int xAt, float[] out, int outAt, int length) {
    for (int j = 0; j < length; j++) {
      out[outAt + j] += x[xAt + j];
    }
  }

  static void multiply(float[] x, int xAt, float[] y, int yAt, float[] out, int outAt, int length) {
    for (int j = 0; j < length; j++) {
      out[outAt + j] = x[xAt + j] * y[yAt + j];
    }
  }

  static void tanhBackward(float[] y, float[] dy, int dyAt, float[] dx, int at, int length) {
    for (int j = 0; j < length; j++) {
      dx[at + j] = dy[dyAt + j] * Fma.of(-y[at + j], y[at + j], 1f);
    }
  }
}
