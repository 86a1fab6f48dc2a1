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
   * See {@link KernelProvider#softmax}. Each row is worked on in a copy filled up to whole vectors:
   * with −∞ for the maximum, then with zeros for the sum.
   */
  static void softmax(float[] x, int at, int rows, int cols) {
    Scratch scratch = SCRATCH.get();
    int padded = (cols + LANES - 1) / LANES * LANES;
    float[] row = scratch.row(padded);
    for (int from = at; from < at + rows * cols; from += cols) {
      System.arraycopy(x, from, row, 0, cols);
      Arrays.fill(row, cols, padded, Float.NEGATIVE_INFINITY);
      exp(row, padded, max(row, padded, scratch.lanes));
      Arrays.fill(row, cols, padded, 0f);
      for (int lane = 0; lane < LANES; lane += L) {
        sum(row, lane, padded).intoArray(scratch.lanes, lane);
      }
      scale(row, padded, 1f / ScalarLoops.fold(scratch.lanes));
      System.arraycopy(row, 0, x, from, cols);
    }
  }

  /** The maximum; NaN may be passed over here, it spreads through the sum all the same. */
  private static float max(float[] row, int length, float[] lanes) {
    FloatVector max = FloatVector.fromArray(S, row, 0);
    for (int j = L; j < length; j += L) {
      FloatVector v = FloatVector.fromArray(S, row, j);
      max = max.blend(v, v.compare(VectorOperators.GT, max));
    }
    max.intoArray(lanes, 0);
    float most = lanes[0];
    for (int lane = 1; lane < L; lane++) {
      most = Math.max(most, lanes[lane]);
    }
    return most;
  }

  private static void exp(float[] row, int length, float max) {
    for (int j = 0; j < length; j += L) {
      SimdFunctions.exp(FloatVector.fromArray(S, row, j).sub(max)).intoArray(row, j);
    }
  }

  private static FloatVector sum(float[] row, int from, int to) {
    FloatVector sum = FloatVector.zero(S);
    for (int j = from; j < to; j += LANES) {
      sum = sum.add(FloatVector.fromArray(S, row, j));
    }
    return sum;
  }

  private static void scale(float[] row, int length, float factor) {
    for (int j = 0; j < length; j += L) {
      FloatVector.fromArray(S, row, j).mul(factor).intoArray(row, j);
    }
  }

  /** One thread's sixteen lanes and padded row. */
  private static final class Scratch {
    final float[] lanes = new float[LANES];
    private float[] row = new float[0];

    float[] row(int length) {
      if (row.length < length) {
        row = new float[length];
      }
      return row;
    }
  }
}
