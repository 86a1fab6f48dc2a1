package gatescope.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The fast provider, on the JDK's own vector module. {@link Providers} finds it by name. */
final class SimdProvider implements KernelProvider {
  /** The machine's own width, at most the sixteen lanes that reductions are defined by. */
  static final VectorSpecies<Float> SPECIES =
      FloatVector.SPECIES_PREFERRED.length() <= ScalarLoops.LANES
          ? FloatVector.SPECIES_PREFERRED
          : FloatVector.SPECIES_512;

  @Override
  public String name() {
    return "SIMD " + SPECIES.vectorBitSize() + " bit";
  }

  @Override
  public void product(float[] a, int aAt, float[] b, float[] c, int cAt, int m, int k, int n) {
    SimdProduct.product(a, aAt, b, c, cAt, m, k, n);
  }

  @Override
  public int packedLength(int k, int n) {
    return SimdPanels.length(k, n);
  }

  @Override
  public void pack(float[] b, float[] packed, int k, int n, int row, int rows) {
    SimdPanels.pack(b, packed, k, n, row, rows);
  }

  @Override
  public void packTransposed(float[] a, float[] packed, int k, int n, int row, int rows) {
    SimdPanels.packTransposed(a, packed, k, n, row, rows);
  }

  @Override
  public void packedProduct(
      float[] a, int aAt, float[] packed, float[] c, int cAt, int m, int k, int n) {
    SimdPanels.product(a, aAt, packed, c, cAt, m, k, n);
  }

  @Override
  public void productTransA(
      float[] a, int aAt, int aCols, float[] b, int bAt, float[] c, int row, int m, int k, int n) {
    SimdProduct.productTransA(a, aAt, aCols, b, bAt, c, row, m, k, n);
  }

  @Override
  public void addRows(
      float[] x, int xAt, int stride, int rows, float[] out, int outAt, int length) {
    SimdFunctions.addRows(x, xAt, stride, rows, out, outAt, length);
  }

  @Override
  public void add(float[] x, int xAt, float[] out, int outAt, int length) {
    SimdFunctions.add(x, xAt, out, outAt, length);
  }

  @Override
  public void sigmoid(float[] x, int at, int stride, int rows, int cols) {
    for (int r = 0; r < rows; r++) {
      SimdFunctions.sigmoid(x, at + r * stride, cols);
    }
  }

  @Override
  public void tanh(float[] x, int at, int stride, int rows, int cols) {
    for (int r = 0; r < rows; r++) {
      SimdFunctions.tanh(x, at + r * stride, cols);
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
      int unit = r * hidden;
      SimdFunctions.lstmState(
          gates,
          gatesAt + 4 * unit,
          c,
          cPrevAt + unit,
          cAt + unit,
          tanhC,
          tcAt + unit,
          h,
          hAt + unit,
          hidden);
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
      int unit = r * hidden;
      SimdFunctions.lstmStateBackward(
          gates,
          gatesAt + 4 * unit,
          c,
          cPrevAt + unit,
          tanhC,
          tcAt + unit,
          dh,
          dhAt + unit,
          dc,
          dcAt + unit,
          dGates,
          dGatesAt + 4 * unit,
          hidden);
    }
  }

  @Override
  public void softmax(float[] x, int at, int rows, int cols) {
    SimdReductions.softmax(x, at, rows, cols);
  }

  @Override
  public float sumOfSquares(float[] x, int at, int length) {
    return SimdReductions.sumOfSquares(x, at, length);
  }
}
