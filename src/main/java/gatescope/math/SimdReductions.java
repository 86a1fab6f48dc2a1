package gatescope.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Softmax and the sum of squares, summed in the sixteen interleaved lanes of {@link
 * KernelProvider#softmax} at any vector width: narrower vectors pass once for each group of lanes.
 */
final class SimdReductions {
  private static final VectorSpecies<Float> S = SimdProvider.SPECIES;
  private static final int L = S.length();
  private static final int LANES = ScalarLoops.LANES;

  private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

  private SimdReductions() {}

  /** See {@link KernelProvider#sumOfSquares}. */
  static float sumOfSquares(float[] x, int at, int length) {
    float[] lanes = SCRATCH.get().lanes;
    int whole = length / LANES * LANES;
    for (int lane = 0; lane < LANES; lane += L) {
      squares(x, at + lane, at + whole, lanes, lane);
    }
    for (int j = whole; j < length; j++) {
      lanes[j - whole] = Math.fma(x[at + j], x[at + j], lanes[j - whole]);
    }
    return ScalarLoops.fold(lanes);
  }

  private static void squares(float[] x, int from, int to, float[] lanes, int lane) {
    FloatVector sum = FloatVector.zero(S);
    for (int j = from; j < to; j += LANES) {
      FloatVector v = FloatVector.fromArray(S, x, j);
      sum = v.fma(v, sum);
    }
    sum.intoArray(lanes, lane);
  }

  /**
   * See {@link KernelProvider#softmax}. The exponentials run over all rows at once; in a row, what
   * does not fill the sixteen lanes is added element by element.
   */
  static void softmax(float[] x, int at, int rows, int cols) {
    float[] lanes = SCRATCH.get().lanes;
    int whole = cols / LANES * LANES;
    int end = at + rows * cols;
    for (int from = at; from < end; from += cols) {
      subtractMax(x, from, from + whole, from + cols);
    }
    int vectors = at + S.loopBound(rows * cols);
    SimdFunctions.exponential(x, at, vectors);
    for (int j = vectors; j < end; j++) {
      x[j] = ScalarMath.exp(x[j]);
    }
    for (int from = at; from < end; from += cols) {
      divideBySum(x, from, from + whole, from + cols, lanes);
    }
  }

  /** NaN may be passed over for the maximum, it spreads through the sum all the same. */
  private static void subtractMax(float[] x, int from, int tail, int to) {
    float max = max(x, from, tail);
    for (int j = tail; j < to; j++) {
      max = x[j] > max ? x[j] : max;
    }
    subtract(x, from, tail, max);
    for (int j = tail; j < to; j++) {
      x[j] -= max;
    }
  }

  private static float max(float[] x, int from, int to) {
    FloatVector max = FloatVector.broadcast(S, Float.NEGATIVE_INFINITY);
    for (int j = from; j < to; j += L) {
      FloatVector v = FloatVector.fromArray(S, x, j);
      max = max.blend(v, v.compare(VectorOperators.GT, max));
    }
    return max.reduceLanes(VectorOperators.MAX);
  }

  private static void subtract(float[] x, int from, int to, float subtracted) {
    for (int j = from; j < to; j += L) {
      FloatVector.fromArray(S, x, j).sub(subtracted).intoArray(x, j);
    }
  }

  private static void divideBySum(float[] x, int from, int tail, int to, float[] lanes) {
    for (int lane = 0; lane < LANES; lane += L) {
      sum(x, from, lane, tail, lanes);
    }
    for (int j = tail; j < to; j++) {
      lanes[j - tail] += x[j];
    }
    float factor = 1f / ScalarLoops.fold(lanes);
    scale(x, from, tail, factor);
    for (int j = tail; j < to; j++) {
      x[j] *= factor;
    }
  }

  private static void sum(float[] x, int from, int lane, int to, float[] lanes) {
    FloatVector sum = FloatVector.zero(S);
    for (int j = from + lane; j < to; j += LANES) {
      sum = sum.add(FloatVector.fromArray(S, x, j));
    }
    sum.intoArray(lanes, lane);
  }

  private static void scale(float[] x, int from, int to, float factor) {
    for (int j = from; j < to; j += L) {
      FloatVector.fromArray(S, x, j).mul(factor).intoArray(x, j);
    }
  }

  /** One thread's sixteen lanes. */
  private static final class Scratch {
    final float[] lanes = new float[LANES];
  }
}
