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

  static void transpose(float[] a, float[] out, int rows, int cols) {
    for (int r0 = 0; r0 < rows; r0 += TILE) {
      for (int c0 = 0; c0 < cols; c0 += TILE) {
        transposeTile(a, out, rows, cols, r0, c0);
      }
    }
  }

  private static void transposeTile(float[] a, float[] out, int rows, int cols, int r0, int c0) {
    int r1 = Math.min(rows, r0 + TILE);
    int c1 = Math.min(cols, c0 + TILE);
    for (int c = c0; c < c1; c++) {
      for (int r = r0; r < r1; r++) {
        out[c * rows + r] = a[r * cols + c];
      }
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
      dx[at + j] = dy[dyAt + j] * Math.fma(-y[at + j], y[at + j], 1f);
    }
  }
}
