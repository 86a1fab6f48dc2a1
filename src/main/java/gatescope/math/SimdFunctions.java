package gatescope.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ScalarMath} and {@link ScalarLoops} step by step on vectors, with the same bits.
 *
 * <p>No method takes or returns a vector. Each works on one row; what does not fill a vector is
 * left to {@link ScalarLoops}.
 */
final class SimdFunctions {
  private static final VectorSpecies<Float> S = SimdProvider.SPECIES;
  private static final int L = S.length();

  private SimdFunctions() {}

  /**
   * x = e^y − subtracted on whole vectors in [from, to), y = factor · x clamped to [min, max]; see
   * {@link ScalarMath#exp}.
   *
   * <p>All of it stands in the one loop: C2 does not inline a helper that it has compiled by itself
   * before, and each vector that is handed over at such a call becomes an object.
   */
  static void exponential(
      float[] x, int from, int to, float factor, float min, float max, float subtracted) {
    for (int j = from; j < to; j += L) {
      FloatVector v = FloatVector.fromArray(S, x, j).mul(factor);
      FloatVector atLeast = v.blend(min, v.compare(VectorOperators.LT, min));
      FloatVector y = atLeast.blend(max, atLeast.compare(VectorOperators.GT, max));
      FloatVector shifted =
          y.fma(
              FloatVector.broadcast(S, ScalarMath.LOG2_E),
              FloatVector.broadcast(S, ScalarMath.ROUNDING));
      FloatVector n = shifted.sub(ScalarMath.ROUNDING);
      FloatVector high = n.fma(FloatVector.broadcast(S, -ScalarMath.LN2_HIGH), y);
      FloatVector r = n.fma(FloatVector.broadcast(S, -ScalarMath.LN2_LOW), high);
      FloatVector p =
          r.fma(FloatVector.broadcast(S, ScalarMath.C7), FloatVector.broadcast(S, ScalarMath.C6));
      p = p.fma(r, FloatVector.broadcast(S, ScalarMath.C5));
      p = p.fma(r, FloatVector.broadcast(S, ScalarMath.C4));
      p = p.fma(r, FloatVector.broadcast(S, ScalarMath.C3));
      p = p.fma(r, FloatVector.broadcast(S, ScalarMath.C2));
      IntVector exponent = shifted.reinterpretAsInts().sub(ScalarMath.ROUNDING_BITS - 127);
      FloatVector scale = exponent.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
      scale.fma(p.mul(r).fma(r, r), scale.sub(subtracted)).intoArray(x, j);
    }
  }

  /** tanh(x) = (e^2x − 1) / (e^2x + 1) on whole vectors; doubling is exact, so the limits are. */
  private static void tanhVectors(float[] x, int from, int to) {
    float limit = 2 * ScalarMath.TANH_MAX;
    exponential(x, from, to, 2f, -limit, limit, 1f);
    for (int j = from; j < to; j += L) {
      FloatVector e = FloatVector.fromArray(S, x, j);
      e.div(e.add(2f)).intoArray(x, j);
    }
  }

  /** out += x on {@code length} floats: rows too short for the loops that C2 vectorizes itself. */
  static void add(float[] x, int xAt, float[] out, int outAt, int length) {
    int end = S.loopBound(length);
    for (int j = 0; j < end; j += L) {
      FloatVector sum = FloatVector.fromArray(S, out, outAt + j);
      sum.add(FloatVector.fromArray(S, x, xAt + j)).intoArray(out, outAt + j);
    }
    for (int j = end; j < length; j++) {
      out[outAt + j] += x[xAt + j];
    }
  }

  /** x = σ(x) = 1 / (1 + e^−x) on {@code length} floats from at. */
  static void sigmoid(float[] x, int at, int length) {
    int end = at + S.loopBound(length);
    exponential(x, at, end, -1f, ScalarMath.EXP_MIN, ScalarMath.EXP_MAX, 0f);
    for (int j = at; j < end; j += L) {
      FloatVector e = FloatVector.fromArray(S, x, j);
      FloatVector.broadcast(S, 1f).div(e.add(1f)).intoArray(x, j);
    }
    ScalarLoops.sigmoid(x, end, at + length);
  }

  /** x = tanh(x) on {@code length} floats from at. */
  static void tanh(float[] x, int at, int length) {
    int end = at + S.loopBound(length);
    tanhVectors(x, at, end);
    ScalarLoops.tanh(x, end, at + length);
  }

  /** One row of {@link KernelProvider#lstmState}. */
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
      int hidden) {
    int end = S.loopBound(hidden);
    int forget = gatesAt + hidden;
    int candidate = forget + hidden;
    for (int j = 0; j < end; j += L) {
      FloatVector i = FloatVector.fromArray(S, gates, gatesAt + j);
      FloatVector f = FloatVector.fromArray(S, gates, forget + j);
      FloatVector g = FloatVector.fromArray(S, gates, candidate + j);
      FloatVector state = f.fma(FloatVector.fromArray(S, c, cPrevAt + j), i.mul(g));
      state.intoArray(c, cAt + j);
      state.intoArray(tanhC, tcAt + j);
    }
    tanhVectors(tanhC, tcAt, tcAt + end);
    multiply(gates, gatesAt + 3 * hidden, tanhC, tcAt, h, hAt, end);
    ScalarLoops.lstmState(gates, gatesAt, c, cPrevAt, cAt, tanhC, tcAt, h, hAt, end, hidden);
  }

  /** out = x ∘ y on whole vectors. */
  private static void multiply(
      float[] x, int xAt, float[] y, int yAt, float[] out, int outAt, int length) {
    for (int j = 0; j < length; j += L) {
      FloatVector factor = FloatVector.fromArray(S, y, yAt + j);
      FloatVector.fromArray(S, x, xAt + j).mul(factor).intoArray(out, outAt + j);
    }
  }

  /** One row of {@link KernelProvider#lstmStateBackward}. */
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
      int hidden) {
    int end = S.loopBound(hidden);
    int h2 = 2 * hidden;
    int h3 = 3 * hidden;
    FloatVector one = FloatVector.broadcast(S, 1f);
    for (int j = 0; j < end; j += L) {
      FloatVector i = FloatVector.fromArray(S, gates, gatesAt + j);
      FloatVector f = FloatVector.fromArray(S, gates, gatesAt + hidden + j);
      FloatVector g = FloatVector.fromArray(S, gates, gatesAt + h2 + j);
      FloatVector o = FloatVector.fromArray(S, gates, gatesAt + h3 + j);
      FloatVector tc = FloatVector.fromArray(S, tanhC, tcAt + j);
      FloatVector fromH = FloatVector.fromArray(S, dh, dhAt + j);
      FloatVector before = FloatVector.fromArray(S, c, cPrevAt + j);
      FloatVector fromC =
          fromH.mul(o).fma(tc.neg().fma(tc, one), FloatVector.fromArray(S, dc, dcAt + j));
      fromC.mul(g).mul(i.mul(one.sub(i))).intoArray(dGates, dGatesAt + j);
      fromC.mul(before).mul(f.mul(one.sub(f))).intoArray(dGates, dGatesAt + hidden + j);
      fromC.mul(i).mul(g.neg().fma(g, one)).intoArray(dGates, dGatesAt + h2 + j);
      fromH.mul(tc).mul(o.mul(one.sub(o))).intoArray(dGates, dGatesAt + h3 + j);
      fromC.mul(f).intoArray(dc, dcAt + j);
    }
    ScalarLoops.lstmStateBackward(
        gates, gatesAt, c, cPrevAt, tanhC, tcAt, dh, dhAt, dc, dcAt, dGates, dGatesAt, end, hidden);
  }
}
