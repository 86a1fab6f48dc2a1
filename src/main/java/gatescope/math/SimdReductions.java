package gatescope.math;

import java.util.Arrays;
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
      squares(x, at + lane, at + whole).intoArray(lanes, lane);
    }
    for (int j = whole; j < length; j++) {
      lanes[j - whole] = Math.fma(x[at + j], x[at + j], lanes[j - whole]);
    }
    return ScalarLoops.fold(lanes);
  }

  private static FloatVector squares(float[] x, int from, int to) {
    FloatVector sum = FloatVector.zero(S);
    for (int j = from; j < to; j += LANES) {
      FloatVector v = FloatVector.fromArray(S, x, j);
      sum = v.fma(v, sum);
    }
    return sum;
  }

  /**
   * See {@link KernelProvider#softmax}. What does not fill the sixteen lanes is worked on in a copy
   * filled up with −∞.
   */
  static void softmax(float[] x, int at, int rows, int cols) {
    Scratch scratch = SCRATCH.get();
    int whole = cols / LANES * LANES;
    for (int from = at; from < at + rows * cols; from += cols) {
      softmaxRow(x, from, from + whole, from + cols, scratch.lanes, scratch.tail);
    }
  }

  private static void softmaxRow(
      float[] x, int from, int tailFrom, int to, float[] lanes, float[] tail) {
    int rest = to - tailFrom;
    Arrays.fill(tail, Float.NEGATIVE_INFINITY);
    System.arraycopy(x, tailFrom, tail, 0, rest);
    float max = max(x, from, tailFrom, tail, lanes);
    for (int lane = 0; lane < LANES; lane += L) {
      expAndSum(x, from + lane, tailFrom, max).intoArray(lanes, lane);
    }
    if (rest > 0) {
      exp(tail, max);
      for (int j = 0; j < rest; j++) {
        lanes[j] += tail[j];
      }
    }
    float scale = 1f / ScalarLoops.fold(lanes);
    scale(x, from, tailFrom, scale);
    for (int j = 0; j < rest; j++) {
      x[tailFrom + j] = tail[j] * scale;
    }
  }

  /** The maximum; NaN may be passed over here, it spreads through the sum all the same. */
  private static float max(float[] x, int from, int to, float[] tail, float[] lanes) {
    FloatVector max = FloatVector.fromArray(S, tail, 0);
    for (int j = L; j < LANES; j += L) {
      max = larger(max, FloatVector.fromArray(S, tail, j));
    }
    for (int j = from; j < to; j += L) {
      max = larger(max, FloatVector.fromArray(S, x, j));
    }
    max.intoArray(lanes, 0);
    for (int half = L / 2; half > 0; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        lanes[lane] = lanes[lane + half] > lanes[lane] ? lanes[lane + half] : lanes[lane];
      }
    }
    return lanes[0];
  }

  private static FloatVector larger(FloatVector x, FloatVector y) {
    return x.blend(y, y.compare(VectorOperators.GT, x));
  }

  /** x = e^(x − max) at every sixteenth vector-long stretch from a lane, and their sum. */
  private static FloatVector expAndSum(float[] x, int from, int to, float max) {
    FloatVector sum = FloatVector.zero(S);
    for (int j = from; j < to; j += LANES) {
      FloatVector e = SimdFunctions.exp(FloatVector.fromArray(S, x, j).sub(max));
      e.intoArray(x, j);
      sum = sum.add(e);
    }
    return sum;
  }

  private static void exp(float[] tail, float max) {
    for (int j = 0; j < LANES; j += L) {
      SimdFunctions.exp(FloatVector.fromArray(S, tail, j).sub(max)).intoArray(tail, j);
    }
  }

  private static void scale(float[] x, int from, int to, float factor) {
    for (int j = from; j < to; j += L) {
      FloatVector.fromArray(S, x, j).mul(factor).intoArray(x, j);
    }
  }

  /** One thread's sixteen lanes and the rest of a row. */
  private static final class Scratch {
    final float[] lanes = new float[LANES];
    final float[] tail = new float[LANES];
  }
}
