package gatescope.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ScalarMath} and {@link ScalarLoops} step by step on vectors, with the same bits.
 *
 * <p>No method takes or returns a vector: C2 does not inline a helper that it has compiled by
 * itself before, and each vector that is handed over at such a call becomes an object. So {@link
 * ScalarMath#exp} stands in four loops, each of which does all there is to do while a vector is in
 * a register. Each works on one row; what does not fill a vector is left to {@link ScalarLoops}.
 */
final class SimdFunctions {
  private static final VectorSpecies<Float> S = SimdProvider.SPECIES;
  private static final int L = S.length();

  private SimdFunctions() {}

  /** x = e^x on whole vectors in [from, to); see {@link ScalarMath#exp}. */
  static void exponential(float[] x, int from, int to) {
    for (int j = from; j < to; j += L) {
      FloatVector v = FloatVector.fromArray(S, x, j);
      FloatVector atLeast =
          v.blend(ScalarMath.EXP_MIN, v.compare(VectorOperators.LT, ScalarMath.EXP_MIN));
      FloatVector y =
          atLeast.blend(
              ScalarMath.EXP_MAX, atLeast.compare(VectorOperators.GT, ScalarMath.EXP_MAX));
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
      scale.fma(p.mul(r).fma(r, r), scale).intoArray(x, j);
    }
  }

  /** x = σ(x) = 1 / (1 + e^−x) on whole vectors in [from, to). */
  private static void sigmoidVectors(float[] x, int from, int to) {
    FloatVector one = FloatVector.broadcast(S, 1f);
    for (int j = from; j < to; j += L) {
      FloatVector v = FloatVector.fromArray(S, x, j).neg();
      FloatVector atLeast =
          v.blend(ScalarMath.EXP_MIN, v.compare(VectorOperators.LT, ScalarMath.EXP_MIN));
      FloatVector y =
          atLeast.blend(
              ScalarMath.EXP_MAX, atLeast.compare(VectorOperators.GT, ScalarMath.EXP_MAX));
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
      one.div(scale.fma(p.mul(r).fma(r, r), scale).add(1f)).intoArray(x, j);
    }
  }

  /** tanh(x) = (e^2x − 1) / (e^2x + 1) on whole vectors; doubling is exact, so the limits are. */
  private static void tanhVectors(float[] x, int from, int to) {
    float min = -2 * ScalarMath.TANH_MAX;
    float max = 2 * ScalarMath.TANH_MAX;
    for (int j = from; j < to; j += L) {
      FloatVector v = FloatVector.fromArray(S, x, j).mul(2f);
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
      FloatVector e = scale.fma(p.mul(r).fma(r, r), scale.sub(1f));
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

  /** x = σ(x) = 1 / (1 + e^−x) on {@code length} floats from at. */
  static void sigmoid(float[] x, int at, int length) {
    int end = at + S.loopBound(length);
    sigmoidVectors(x, at, end);
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
    lstmStateVectors(gates, gatesAt, c, cPrevAt, cAt, tanhC, tcAt, h, hAt, end, hidden);
    ScalarLoops.lstmState(gates, gatesAt, c, cPrevAt, cAt, tanhC, tcAt, h, hAt, end, hidden);
  }

  /** The state and its {@link #tanhVectors} while it is in a register. */
  private static void lstmStateVectors(
      float[] gates,
      int gatesAt,
      float[] c,
      int cPrevAt,
      int cAt,
      float[] tanhC,
      int tcAt,
      float[] h,
      int hAt,
      int end,
      int hidden) {
    int forget = gatesAt + hidden;
    int candidate = forget + hidden;
    int output = candidate + hidden;
    float min = -2 * ScalarMath.TANH_MAX;
    float max = 2 * ScalarMath.TANH_MAX;
    for (int j = 0; j < end; j += L) {
      FloatVector i = FloatVector.fromArray(S, gates, gatesAt + j);
      FloatVector f = FloatVector.fromArray(S, gates, forget + j);
      FloatVector g = FloatVector.fromArray(S, gates, candidate + j);
      FloatVector state = f.fma(FloatVector.fromArray(S, c, cPrevAt + j), i.mul(g));
      state.intoArray(c, cAt + j);
      FloatVector v = state.mul(2f);
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
      FloatVector e = scale.fma(p.mul(r).fma(r, r), scale.sub(1f));
      FloatVector squashed = e.div(e.add(2f));
      squashed.intoArray(tanhC, tcAt + j);
      FloatVector.fromArray(S, gates, output + j).mul(squashed).intoArray(h, hAt + j);
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
