package gatescope.math;

import org.ejml.data.FMatrixRMaj;

/**
 * The gated recurrent unit's elementwise arithmetic over ranges of rows. Plain loops, so that every
 * provider gives the same bits; shapes are checked first, nothing is allocated, any thread.
 *
 * <p>{@code gates} and {@code recurrent} are rows × 3H with columns r, z, n. The recurrent product
 * U·h + b stands in a matrix of its own because the reset gate multiplies its last block, q.
 */
public final class GruKernels {
  private GruKernels() {}

  /** Pre-activations of r and z: gates += recurrent in their columns. */
  public static void addRecurrent(FMatrixRMaj gates, FMatrixRMaj recurrent, int row, int rows) {
    int hidden = check(gates, recurrent, row, rows);
    for (int r = row; r < row + rows; r++) {
      int at = r * 3 * hidden;
      Loops.add(recurrent.data, at, gates.data, at, 2 * hidden);
    }
  }

  /** Pre-activation of n, once r is activated: gates[n] += r ∘ q. */
  public static void addReset(FMatrixRMaj gates, FMatrixRMaj recurrent, int row, int rows) {
    int hidden = check(gates, recurrent, row, rows);
    for (int r = row; r < row + rows; r++) {
      addReset(gates.data, recurrent.data, r * 3 * hidden, hidden);
    }
  }

  private static void addReset(float[] gates, float[] recurrent, int at, int hidden) {
    for (int j = at; j < at + hidden; j++) {
      float q = recurrent[j + 2 * hidden];
      gates[j + 2 * hidden] = Fma.of(gates[j], q, gates[j + 2 * hidden]);
    }
  }

  /**
   * The state after the gates: h′ = n + z ∘ (h − n).
   *
   * @param h the state before at hPrevRow, the state after at hRow
   */
  public static void state(
      FMatrixRMaj gates, int row, FMatrixRMaj h, int hPrevRow, int hRow, int rows) {
    int hidden = h.numCols;
    Shapes.rows("gates", gates, row, rows);
    Shapes.rows("hPrev", h, hPrevRow, rows);
    Shapes.rows("h", h, hRow, rows);
    Shapes.same("columns of gates", gates.numCols, "three hidden", 3 * hidden);
    for (int r = 0; r < rows; r++) {
      int gate = (row + r) * 3 * hidden;
      state(gates.data, gate, h.data, (hPrevRow + r) * hidden, (hRow + r) * hidden, hidden);
    }
  }

  private static void state(float[] gates, int gate, float[] h, int prev, int at, int hidden) {
    for (int j = 0; j < hidden; j++) {
      float n = gates[gate + 2 * hidden + j];
      h[at + j] = Fma.of(gates[gate + hidden + j], h[prev + j] - n, n);
    }
  }

  /**
   * Undoes {@link #state}, {@link #addReset} and {@link #addRecurrent} with the activations between
   * them, except for the product U·h:
   *
   * <pre>
   * dn = dh ∘ (1 − z) ∘ (1 − n²)      dz = dh ∘ (hPrev − n) ∘ z ∘ (1 − z)
   * dr = dn ∘ q ∘ r ∘ (1 − r)         dq = dn ∘ r                   dhPrev = dh ∘ z
   * </pre>
   *
   * @param h the state before at hPrevRow
   * @param dh rows × H from dhRow, in: dh, out: dhPrev
   * @param dGates out: dr, dz, dn
   * @param dRecurrent out: dr, dz, dq
   */
  public static void backward(
      FMatrixRMaj gates,
      FMatrixRMaj recurrent,
      int row,
      FMatrixRMaj h,
      int hPrevRow,
      FMatrixRMaj dh,
      int dhRow,
      FMatrixRMaj dGates,
      FMatrixRMaj dRecurrent,
      int rows) {
    int hidden = check(gates, recurrent, row, rows);
    Shapes.rows("dGates", dGates, row, rows);
    Shapes.rows("dRecurrent", dRecurrent, row, rows);
    Shapes.rows("hPrev", h, hPrevRow, rows);
    Shapes.rows("dh", dh, dhRow, rows);
    Shapes.same("columns of dGates", dGates.numCols, "three hidden", 3 * hidden);
    Shapes.same("columns of dRecurrent", dRecurrent.numCols, "three hidden", 3 * hidden);
    Shapes.same("columns of h", h.numCols, "hidden", hidden);
    Shapes.same("columns of dh", dh.numCols, "hidden", hidden);
    for (int r = 0; r < rows; r++) {
      backward(
          gates.data,
          recurrent.data,
          (row + r) * 3 * hidden,
          h.data,
          (hPrevRow + r) * hidden,
          dh.data,
          (dhRow + r) * hidden,
          dGates.data,
          dRecurrent.data,
          hidden);
    }
  }

  private static void backward(
      float[] gates,
      float[] recurrent,
      int at,
      float[] h,
      int prev,
      float[] dh,
      int dhAt,
      float[] dGates,
      float[] dRecurrent,
      int hidden) {
    for (int j = 0; j < hidden; j++) {
      float r = gates[at + j];
      float z = gates[at + hidden + j];
      float n = gates[at + 2 * hidden + j];
      float fromH = dh[dhAt + j];
      float dn = fromH * (1f - z) * Fma.of(-n, n, 1f);
      float dz = fromH * (h[prev + j] - n) * (z * (1f - z));
      float dr = dn * recurrent[at + 2 * hidden + j] * (r * (1f - r));
      dGates[at + j] = dr;
      dGates[at + hidden + j] = dz;
      dGates[at + 2 * hidden + j] = dn;
      dRecurrent[at + j] = dr;
      dRecurrent[at + hidden + j] = dz;
      dRecurrent[at + 2 * hidden + j] = dn * r;
      dh[dhAt + j] = fromH * z;
    }
  }

  /** Returns H. */
  private static int check(FMatrixRMaj gates, FMatrixRMaj recurrent, int row, int rows) {
    int hidden = gates.numCols / 3;
    Shapes.rows("gates", gates, row, rows);
    Shapes.rows("recurrent", recurrent, row, rows);
    Shapes.same("columns of gates", gates.numCols, "three hidden", 3 * hidden);
    Shapes.same("columns of recurrent", recurrent.numCols, "three hidden", 3 * hidden);
    return hidden;
  }
}
