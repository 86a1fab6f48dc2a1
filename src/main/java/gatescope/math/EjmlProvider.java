package gatescope.math;

import org.ejml.dense.block.TileMultiplication_F32;

/**
 * The portable provider: products by EJML, everything else by plain loops over {@link ScalarMath}.
 *
 * <p>EJML's products round after each multiplication where a fused multiply-add rounds once, so a
 * product may differ from another provider's in its last bits; the other functions agree exactly.
 */
final class EjmlProvider implements KernelProvider {
  private static final int LANES = 16;

  @Override
  public String name() {
    return "EJML";
  }

  @Override
  public void product(float[] a, int aAt, float[] b, float[] c, int cAt, int m, int k, int n) {
    TileMultiplication_F32.tileMultPlus(a, b, c, m, k, n, k, n, n, aAt, 0, cAt);
  }

  @Override
  public void productTransA(
      float[] a, int aAt, int aCols, float[] b, int bAt, float[] c, int row, int m, int k, int n) {
    TileMultiplication_F32.tileMultPlusTransA(
        a, b, c, k, m, n, aCols, n, n, aAt + row, bAt, row * n);
  }

  @Override
  public void sigmoid(float[] x, int at, int stride, int rows, int cols) {
    for (int r = 0; r < rows; r++) {
      int start = at + r * stride;
      for (int j = start; j < start + cols; j++) {
        x[j] = ScalarMath.sigmoid(x[j]);
      }
    }
  }

  @Override
  public void tanh(float[] x, int at, int stride, int rows, int cols) {
    for (int r = 0; r < rows; r++) {
      int start = at + r * stride;
      for (int j = start; j < start + cols; j++) {
        x[j] = ScalarMath.tanh(x[j]);
      }
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
      int gate = gatesAt + r * 4 * hidden;
      int unit = r * hidden;
      for (int j = 0; j < hidden; j++, gate++, unit++) {
        float added = gates[gate] * gates[gate + 2 * hidden];
        float state = Math.fma(gates[gate + hidden], c[cPrevAt + unit], added);
        float squashed = ScalarMath.tanh(state);
        c[cAt + unit] = state;
        tanhC[tcAt + unit] = squashed;
        h[hAt + unit] = gates[gate + 3 * hidden] * squashed;
      }
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
      int gate = r * 4 * hidden;
      int unit = r * hidden;
      for (int j = 0; j < hidden; j++, gate++, unit++) {
        float i = gates[gatesAt + gate];
        float f = gates[gatesAt + gate + hidden];
        float g = gates[gatesAt + gate + 2 * hidden];
        float o = gates[gatesAt + gate + 3 * hidden];
        float tc = tanhC[tcAt + unit];
        float fromH = dh[dhAt + unit];
        float fromC = Math.fma(fromH * o, Math.fma(-tc, tc, 1f), dc[dcAt + unit]);
        dGates[dGatesAt + gate] = fromC * g * (i * (1f - i));
        dGates[dGatesAt + gate + hidden] = fromC * c[cPrevAt + unit] * (f * (1f - f));
        dGates[dGatesAt + gate + 2 * hidden] = fromC * i * Math.fma(-g, g, 1f);
        dGates[dGatesAt + gate + 3 * hidden] = fromH * tc * (o * (1f - o));
        dc[dcAt + unit] = fromC * f;
      }
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
      max = Math.max(max, x[at + j]);
    }
    float[] lanes = new float[LANES];
    for (int j = 0; j < cols; j++) {
      float e = ScalarMath.exp(x[at + j] - max);
      x[at + j] = e;
      lanes[j % LANES] += e;
    }
    float scale = 1f / fold(lanes);
    for (int j = 0; j < cols; j++) {
      x[at + j] *= scale;
    }
  }

  @Override
  public float sumOfSquares(float[] x, int at, int length) {
    float[] lanes = new float[LANES];
    for (int j = 0; j < length; j++) {
      lanes[j % LANES] = Math.fma(x[at + j], x[at + j], lanes[j % LANES]);
    }
    return fold(lanes);
  }

  /** Adds the upper half of the lanes to the lower half until one is left. */
  private static float fold(float[] lanes) {
    for (int half = LANES / 2; half > 0; half /= 2) {
      for (int j = 0; j < half; j++) {
        lanes[j] += lanes[j + half];
      }
    }
    return lanes[0];
  }
}
