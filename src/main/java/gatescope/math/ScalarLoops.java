package gatescope.math;

/**
 * The state functions one element at a time: the whole work of the portable provider, and what is
 * left over beside the vectors of the other. See {@link KernelProvider} for the formulas.
 */
final class ScalarLoops {
  /** Interleaved lanes of every sum over a row. */
  static final int LANES = 16;

  private ScalarLoops() {}

  static void sigmoid(float[] x, int from, int to) {
    for (int j = from; j < to; j++) {
      x[j] = ScalarMath.sigmoid(x[j]);
    }
  }

  static void tanh(float[] x, int from, int to) {
    for (int j = from; j < to; j++) {
      x[j] = ScalarMath.tanh(x[j]);
    }
  }

  /** One row of {@link KernelProvider#lstmState}, units [from, hidden). */
  static void lstmState(
      float[] gates,
      int gatesAt,
      float[] c,
      int cPrevAt,
      int cAt,
      float[] tanhC,
      int tcAt,
      float[] h,
      int hAt,
      int from,
      int hidden) {
    for (int j = from; j < hidden; j++) {
      int gate = gatesAt + j;
      float added = gates[gate] * gates[gate + 2 * hidden];
      float state = Fma.of(gates[gate + hidden], c[cPrevAt + j], added);
      float squashed = ScalarMath.tanh(state);
      c[cAt + j] = state;
      tanhC[tcAt + j] = squashed;
      h[hAt + j] = gates[gate + 3 * hidden] * squashed;
    }
  }

  /** One row of {@link KernelProvider#lstmStateBackward}, units [from, hidden). */
  static void lstmStateBackward(
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
      int from,
      int hidden) {
    for (int j = from; j < hidden; j++) {
      int gate = gatesAt + j;
      float i = gates[gate];
      float f = gates[gate + hidden];
      float g = gates[gate + 2 * hidden];
      float o = gates[gate + 3 * hidden];
      float tc = tanhC[tcAt + j];
      float fromH = dh[dhAt + j];
      float fromC = Fma.of(fromH * o, Fma.of(-tc, tc, 1f), dc[dcAt + j]);
      int out = dGatesAt + j;
      dGates[out] = fromC * g * (i * (1f - i));
      dGates[out + hidden] = fromC * c[cPrevAt + j] * (f * (1f - f));
      dGates[out + 2 * hidden] = fromC * i * Fma.of(-g, g, 1f);
      dGates[out + 3 * hidden] = fromH * tc * (o * (1f - o));
      dc[dcAt + j] = fromC * f;
    }
  }

  /** Adds the upper half of the lanes to the lower half until one is left. */
  static float fold(float[] lanes) {
    return (quarter(lanes, 0) + quarter(lanes, 2)) + (quarter(lanes, 1) + quarter(lanes, 3));
  }

  private static float quarter(float[] lanes, int j) {
    return (lanes[j] + lanes[j + 8]) + (lanes[j + 4] + lanes[j + 12]);
  }
}
