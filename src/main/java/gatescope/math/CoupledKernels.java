package gatescope.math;

import org.ejml.data.FMatrixRMaj;

/**
 * The elementwise arithmetic of the LSTM with a coupled input gate, over ranges of rows. Plain
 * loops, so that every provider gives the same bits; shapes are checked first, nothing is
 * allocated, any thread.
 *
 * <p>{@code gates} is rows × 3H, activated, with columns f, g, o.
 */
public final class CoupledKernels {
  private CoupledKernels() {}

  /**
   * The memory after the gates: c′ = g + f ∘ (c − g).
   *
   * @param c the memory before at cPrevRow, the memory after at cRow
   */
  public static void memory(
      FMatrixRMaj gates, int row, FMatrixRMaj c, int cPrevRow, int cRow, int rows) {
    int hidden = c.numCols;
    Shapes.rows("gates", gates, row, rows);
    Shapes.same("columns of gates", gates.numCols, "three hidden", 3 * hidden);
    Shapes.rows("cPrev", c, cPrevRow, rows);
    Shapes.rows("c", c, cRow, rows);
    for (int r = 0; r < rows; r++) {
      int gate = (row + r) * 3 * hidden;
      memory(gates.data, gate, c.data, (cPrevRow + r) * hidden, (cRow + r) * hidden, hidden);
    }
  }

  private static void memory(float[] gates, int gate, float[] c, int prev, int at, int hidden) {
    for (int j = 0; j < hidden; j++) {
      float g = gates[gate + hidden + j];
      c[at + j] = Fma.of(gates[gate + j], c[prev + j] - g, g);
    }
  }

  /**
   * Undoes the output h = o ∘ tanhC, {@link #memory} and the gates' activations:
   *
   * <pre>
   * dc' = dc + dh ∘ o ∘ (1 − tc²)
   * df = dc' ∘ (cPrev − g) ∘ f ∘ (1 − f)     dg = dc' ∘ (1 − f) ∘ (1 − g²)
   * do = dh ∘ tc ∘ o ∘ (1 − o)               dcPrev = dc' ∘ f
   * </pre>
   *
   * @param dh rows × H from dRow
   * @param dc rows × H from dRow, in: from the step after, out: for the step before
   * @param dGates out: with respect to the pre-activations
   */
  public static void backward(
      FMatrixRMaj gates,
      int row,
      FMatrixRMaj c,
      int cPrevRow,
      FMatrixRMaj tanhC,
      FMatrixRMaj dh,
      FMatrixRMaj dc,
      int dRow,
      FMatrixRMaj dGates,
      int rows) {
    int hidden = check(gates, tanhC, row, rows);
    Shapes.rows("dGates", dGates, row, rows);
    Shapes.same("columns of dGates", dGates.numCols, "three hidden", 3 * hidden);
    Shapes.rows("cPrev", c, cPrevRow, rows);
    Shapes.rows("dh", dh, dRow, rows);
    Shapes.rows("dc", dc, dRow, rows);
    Shapes.same("columns of c", c.numCols, "hidden", hidden);
    Shapes.same("columns of dh", dh.numCols, "hidden", hidden);
    Shapes.same("columns of dc", dc.numCols, "hidden", hidden);
    for (int r = 0; r < rows; r++) {
      backward(
          gates.data,
          (row + r) * 3 * hidden,
          c.data,
          (cPrevRow + r) * hidden,
          tanhC.data,
          (row + r) * hidden,
          dh.data,
          dc.data,
          (dRow + r) * hidden,
          dGates.data,
          hidden);
    }
  }

  private static void backward(
      float[] gates,
      int gate,
      float[] c,
      int prev,
      float[] tanhC,
      int tcAt,
      float[] dh,
      float[] dc,
      int dAt,
      float[] dGates,
      int hidden) {
    for (int j = 0; j < hidden; j++) {
      float f = gates[gate + j];
      float g = gates[gate + hidden + j];
      float o = gates[gate + 2 * hidden + j];
      float tc = tanhC[tcAt + j];
      float fromH = dh[dAt + j];
      float fromC = Fma.of(fromH * o, Fma.of(-tc, tc, 1f), dc[dAt + j]);
      dGates[gate + j] = fromC * (c[prev + j] - g) * (f * (1f - f));
      dGates[gate + hidden + j] = fromC * (1f - f) * Fma.of(-g, g, 1f);
      dGates[gate + 2 * hidden + j] = fromH * tc * (o * (1f - o));
      dc[dAt + j] = fromC * f;
    }
  }

  /** Returns H. */
  private static int check(FMatrixRMaj gates, FMatrixRMaj tanhC, int row, int rows) {
    int hidden = tanhC.numCols;
    Shapes.rows("gates", gates, row, rows);
    Shapes.rows("tanhC", tanhC, row, rows);
    Shapes.same("columns of gates", gates.numCols, "three hidden", 3 * hidden);
    return hidden;
  }
}
