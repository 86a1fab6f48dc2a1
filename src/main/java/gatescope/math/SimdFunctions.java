package gatescope.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ScalarMath} and {@link ScalarLoops} step by step on vectors, with the same bits.
 *
 * <p>The methods with loops hold one loop each and work on one row; what does not fill a vector is
 * left to {@link ScalarLoops}.
 */
final class SimdFunctions {
  private static final VectorSpecies<Float> S = SimdProvider.SPECIES;
  private static final int L = S.length();

  private SimdFunctions() {}

  /** e^x; see {@link ScalarMath#exp}. */
  static FloatVector exp(FloatVector x) {
    FloatVector y = clamp(x, ScalarMath.EXP_MIN, ScalarMath.EXP_MAX);
    FloatVector shifted = shifted(y);
    FloatVector scale = powerOfTwo(shifted);
    return scale.fma(expMinusOneReduced(reduced(y, shifted)), scale);
  }

  /** σ(x) = 1 / (1 + e^−x). */
  private static FloatVector sigmoid(FloatVector x) {
    return FloatVector.broadcast(S, 1f).div(exp(x.neg()).add(1f));
  }

  /** tanh(x) = (e^2x − 1) / (e^2x + 1). */
  private static FloatVector tanh(FloatVector x) {
    FloatVector y = clamp(x, -ScalarMath.TANH_MAX, ScalarMath.TANH_MAX);
    FloatVector e = expMinusOne(y.add(y));
    return e.div(e.add(2f));
  }

  private static FloatVector expMinusOne(FloatVector x) {
    FloatVector shifted = shifted(x);
    FloatVector scale = powerOfTwo(shifted);
    return scale.fma(expMinusOneReduced(reduced(x, shifted)), scale.sub(1f));
  }

  private static FloatVector clamp(FloatVector x, float min, float max) {
    FloatVector atLeast = x.blend(min, x.compare(VectorOperators.LT, min));
    return atLeast.blend(max, atLeast.compare(VectorOperators.GT, max));
  }

  private static FloatVector shifted(FloatVector y) {
    return y.fma(
        FloatVector.broadcast(S, ScalarMath.LOG2_E), FloatVector.broadcast(S, ScalarMath.ROUNDING));
  }

  /** y − n · ln 2. */
  private static FloatVector reduced(FloatVector y, FloatVector shifted) {
    FloatVector n = shifted.sub(ScalarMath.ROUNDING);
    FloatVector r = n.fma(FloatVector.broadcast(S, -ScalarMath.LN2_HIGH), y);
    return n.fma(FloatVector.broadcast(S, -ScalarMath.LN2_LOW), r);
  }

  private static FloatVector expMinusOneReduced(FloatVector r) {
    FloatVector p =
        r.fma(FloatVector.broadcast(S, ScalarMath.C7), FloatVector.broadcast(S, ScalarMath.C6));
    p = p.fma(r, FloatVector.broadcast(S, ScalarMath.C5));
    p = p.fma(r, FloatVector.broadcast(S, ScalarMath.C4));
    p = p.fma(r, FloatVector.broadcast(S, ScalarMath.C3));
    p = p.fma(r, FloatVector.broadcast(S, ScalarMath.C2));
    return p.mul(r).fma(r, r);
  }

  private static FloatVector powerOfTwo(FloatVector shifted) {
    IntVector n = shifted.reinterpretAsInts().sub(ScalarMath.ROUNDING_BITS - 127);
    return n.lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
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

  /** See {@link KernelProvider#addRows}: eight rows in a pass over the sums. */
  static void addRows(
      float[] x, int xAt, int stride, int rows, float[] out, int outAt, int length) {
    int r = 0;
    for (; r + 8 <= rows; r += 8) {
      addEightRows(x, xAt + r * stride, stride, out, outAt, length);
    }
    for (; r < rows; r++) {
      add(x, xAt + r * stride, out, outAt, length);
    }
  }

  private static void addEightRows(
      float[] x, int xAt, int stride, float[] out, int outAt, int length) {
    int end = S.loopBound(length);
    addEightRowsByVectors(x, xAt, stride, out, outAt, end);
    for (int j = end; j < length; j++) {
      float sum = out[outAt + j];
      for (int r = 0; r < 8; r++) {
        sum += x[xAt + r * stride + j];
      }
      out[outAt + j] = sum;
    }
  }

  private static void addEightRowsByVectors(
      float[] x, int x0, int stride, float[] out, int outAt, int end) {
    int x1 = x0 + stride;
    int x2 = x1 + stride;
    int x3 = x2 + stride;
    int x4 = x3 + stride;
    int x5 = x4 + stride;
    int x6 = x5 + stride;
    int x7 = x6 + stride;
    for (int j = 0; j < end; j += L) {
      FloatVector sum = FloatVector.fromArray(S, out, outAt + j);
      sum = sum.add(FloatVector.fromArray(S, x, x0 + j));
      sum = sum.add(FloatVector.fromArray(S, x, x1 + j));
      sum = sum.add(FloatVector.fromArray(S, x, x2 + j));
      sum = sum.add(FloatVector.fromArray(S, x, x3 + j));
      sum = sum.add(FloatVector.fromArray(S, x, x4 + j));
      sum = sum.add(FloatVector.fromArray(S, x, x5 + j));
      sum = sum.add(FloatVector.fromArray(S, x, x6 + j));
      sum = sum.add(FloatVector.fromArray(S, x, x7 + j));
      sum.intoArray(out, outAt + j);
    }
  }

  /** x = σ(x) on {@code length} floats from at. */
  static void sigmoid(float[] x, int at, int length) {
    int end = at + S.loopBound(length);
    for (int j = at; j < end; j += L) {
      sigmoid(FloatVector.fromArray(S, x, j)).intoArray(x, j);
    }
    ScalarLoops.sigmoid(x, end, at + length);
  }

  /** x = tanh(x) on {@code length} floats from at. */
  static void tanh(float[] x, int at, int length) {
    int end = at + S.loopBound(length);
    for (int j = at; j < end; j += L) {
      tanh(FloatVector.fromArray(S, x, j)).intoArray(x, j);
    }
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
    int output = candidate + hidden;
    for (int j = 0; j < end; j += L) {
      FloatVector i = FloatVector.fromArray(S, gates, gatesAt + j);
      FloatVector f = FloatVector.fromArray(S, gates, forget + j);
      FloatVector g = FloatVector.fromArray(S, gates, candidate + j);
      FloatVector o = FloatVector.fromArray(S, gates, output + j);
      FloatVector state = f.fma(FloatVector.fromArray(S, c, cPrevAt + j), i.mul(g));
      FloatVector squashed = tanh(state);
      state.intoArray(c, cAt + j);
      squashed.intoArray(tanhC, tcAt + j);
      o.mul(squashed).intoArray(h, hAt + j);
    }
    ScalarLoops.lstmState(gates, gatesAt, c, cPrevAt, cAt, tanhC, tcAt, h, hAt, end, hidden);
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
