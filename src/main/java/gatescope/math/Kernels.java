package gatescope.math;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * Checked matrix arithmetic, in place, over ranges of rows.
 *
 * <p>Row r of a tape matrix is lane r mod B of step r / B, so one time step of some lanes is a
 * range of rows, and a whole sequence is all of them. Every method checks shapes first and names
 * the matrix in its message; {@link IllegalArgumentException} is a programming error, never a
 * user's. Nothing is allocated. Letters: B lanes, T steps, V vocabulary, E embedding, H hidden
 * units, L layers.
 *
 * <p>Stateless: any thread; two threads may work on disjoint rows of one matrix.
 */
public final class Kernels {
  private final KernelProvider provider;

  Kernels(KernelProvider provider) {
    this.provider = provider;
  }

  /** The fastest kernels of this machine, chosen once. */
  public static Kernels best() {
    return Providers.BEST;
  }

  /** The portable kernels over EJML. */
  public static Kernels portable() {
    return Providers.PORTABLE;
  }

  /** A short name for the status bar, such as "EJML". */
  public String name() {
    return provider.name();
  }

  /**
   * C[cRow, cRow + rows) += A[aRow, aRow + rows) · B.
   *
   * @param a at least aRow + rows rows × k
   * @param b k × n
   * @param c at least cRow + rows rows × n
   */
  public void productAdd(
      FMatrixRMaj a, int aRow, FMatrixRMaj b, FMatrixRMaj c, int cRow, int rows) {
    Shapes.rows("A", a, aRow, rows);
    Shapes.rows("C", c, cRow, rows);
    Shapes.same("columns of A", a.numCols, "rows of B", b.numRows);
    Shapes.same("columns of B", b.numCols, "columns of C", c.numCols);
    provider.product(
        a.data, aRow * a.numCols, b.data, c.data, cRow * c.numCols, rows, b.numRows, b.numCols);
  }

  /** {@link #productAdd(FMatrixRMaj, int, FMatrixRMaj, FMatrixRMaj, int, int)} for a factor. */
  public void productAdd(FMatrixRMaj a, int aRow, Factor b, FMatrixRMaj c, int cRow, int rows) {
    if (!b.packed()) {
      productAdd(a, aRow, b.matrix(), c, cRow, rows);
      return;
    }
    Shapes.rows("A", a, aRow, rows);
    Shapes.rows("C", c, cRow, rows);
    Shapes.same("columns of A", a.numCols, "rows of B", b.rows());
    Shapes.same("columns of B", b.cols(), "columns of C", c.numCols);
    provider.packedProduct(
        a.data, aRow * a.numCols, b.data(), c.data, cRow * c.numCols, rows, b.rows(), b.cols());
  }

  /** A k×n factor, all zero, for {@link #pack} of these kernels. */
  public Factor factor(int k, int n) {
    return new Factor(k, n, provider.packedLength(k, n));
  }

  /** Rows [row, row + rows) of out = those of B. */
  public void pack(FMatrixRMaj b, Factor out, int row, int rows) {
    Shapes.rows("B", b, row, rows);
    Shapes.same("rows of B", b.numRows, "rows of out", out.rows());
    Shapes.same("columns of B", b.numCols, "columns of out", out.cols());
    provider.pack(b.data, out.data(), b.numRows, b.numCols, row, rows);
  }

  /** Columns [row, row + rows) of out = Aᵀ, from these rows of A. */
  public void packTransposed(FMatrixRMaj a, Factor out, int row, int rows) {
    Shapes.rows("A", a, row, rows);
    Shapes.same("rows of A", a.numRows, "columns of out", out.cols());
    Shapes.same("columns of A", a.numCols, "rows of out", out.rows());
    provider.packTransposed(a.data, out.data(), a.numCols, a.numRows, row, rows);
  }

  /**
   * Rows [cRow, cRow + cRows) of C += Aᵀ·B, where A and B are taken over {@code rows} rows from
   * aRow and bRow.
   *
   * @param a at least aRow + rows rows × m
   * @param b at least bRow + rows rows × n
   * @param c m × n
   */
  public void productTransAAdd(
      FMatrixRMaj a,
      int aRow,
      FMatrixRMaj b,
      int bRow,
      int rows,
      FMatrixRMaj c,
      int cRow,
      int cRows) {
    Shapes.rows("A", a, aRow, rows);
    Shapes.rows("B", b, bRow, rows);
    Shapes.rows("C", c, cRow, cRows);
    Shapes.same("columns of A", a.numCols, "rows of C", c.numRows);
    Shapes.same("columns of B", b.numCols, "columns of C", c.numCols);
    provider.productTransA(
        a.data,
        aRow * a.numCols,
        a.numCols,
        b.data,
        bRow * b.numCols,
        c.data,
        cRow,
        cRows,
        rows,
        b.numCols);
  }

  /** out = Aᵀ. */
  public void transpose(FMatrixRMaj a, FMatrixRMaj out) {
    Shapes.same("rows of A", a.numRows, "columns of out", out.numCols);
    Shapes.same("columns of A", a.numCols, "rows of out", out.numRows);
    Loops.transpose(a.data, 0, a.numCols, out.data, 0, a.numRows, a.numRows);
  }

  /** out[row, row + rows) = x + y in every row, for two row vectors x and y. */
  public void setRows(FMatrixRMaj x, FMatrixRMaj y, FMatrixRMaj out, int row, int rows) {
    Shapes.rows("out", out, row, rows);
    Shapes.shape("x", x, 1, out.numCols);
    Shapes.shape("y", y, 1, out.numCols);
    Loops.setRows(x.data, y.data, out.data, row * out.numCols, rows, out.numCols);
  }

  /** out[row, row + rows) = x in every row, for a row vector x. */
  public void setRows(FMatrixRMaj x, FMatrixRMaj out, int row, int rows) {
    Shapes.rows("out", out, row, rows);
    Shapes.shape("x", x, 1, out.numCols);
    for (int r = row; r < row + rows; r++) {
      System.arraycopy(x.data, 0, out.data, r * out.numCols, out.numCols);
    }
  }

  /** out[row + r] = table[ids[at + r]]: a look-up. */
  public void gather(FMatrixRMaj table, int[] ids, int at, FMatrixRMaj out, int row, int rows) {
    Shapes.rows("out", out, row, rows);
    Shapes.same("columns of table", table.numCols, "columns of out", out.numCols);
    Shapes.ids(ids, at, rows, table.numRows);
    int cols = out.numCols;
    for (int r = 0; r < rows; r++) {
      System.arraycopy(table.data, ids[at + r] * cols, out.data, (row + r) * cols, cols);
    }
  }

  /** out[row + r] += table[ids[at + r]]: a one-hot product. */
  public void gatherAdd(FMatrixRMaj table, int[] ids, int at, FMatrixRMaj out, int row, int rows) {
    Shapes.rows("out", out, row, rows);
    Shapes.same("columns of table", table.numCols, "columns of out", out.numCols);
    Shapes.ids(ids, at, rows, table.numRows);
    int cols = out.numCols;
    for (int r = 0; r < rows; r++) {
      provider.add(table.data, ids[at + r] * cols, out.data, (row + r) * cols, cols);
    }
  }

  /**
   * table[ids[r]] += x[r] in columns [col, col + cols), for the rows r in [row, row + rows) in
   * order: the gradient of {@link #gatherAdd}.
   */
  public void scatterAdd(
      FMatrixRMaj x, int[] ids, int row, int rows, FMatrixRMaj table, int col, int cols) {
    Shapes.rows("x", x, row, rows);
    Shapes.same("columns of x", x.numCols, "columns of table", table.numCols);
    Shapes.columns("table", table, col, cols);
    Shapes.ids(ids, row, rows, table.numRows);
    for (int r = row; r < row + rows; r++) {
      provider.add(x.data, r * x.numCols + col, table.data, ids[r] * x.numCols + col, cols);
    }
  }

  /** out[col, col + cols) += the sum of the rows [row, row + rows) of x, in order. */
  public void sumRowsAdd(FMatrixRMaj x, int row, int rows, FMatrixRMaj out, int col, int cols) {
    Shapes.rows("x", x, row, rows);
    Shapes.shape("out", out, 1, x.numCols);
    Shapes.columns("out", out, col, cols);
    provider.addRows(x.data, row * x.numCols + col, x.numCols, rows, out.data, col, cols);
  }

  /** x = σ(x) in columns [col, col + cols) of rows [row, row + rows). */
  public void sigmoid(FMatrixRMaj x, int row, int rows, int col, int cols) {
    Shapes.rows("x", x, row, rows);
    Shapes.columns("x", x, col, cols);
    provider.sigmoid(x.data, row * x.numCols + col, x.numCols, rows, cols);
  }

  /** x = tanh(x) in columns [col, col + cols) of rows [row, row + rows). */
  public void tanh(FMatrixRMaj x, int row, int rows, int col, int cols) {
    Shapes.rows("x", x, row, rows);
    Shapes.columns("x", x, col, cols);
    provider.tanh(x.data, row * x.numCols + col, x.numCols, rows, cols);
  }

  /**
   * dx[row, row + rows) = dy ∘ (1 − y²): undoes {@link #tanh} over whole rows.
   *
   * @param y rows from row, the result of tanh; dx has the same rows
   * @param dy rows from dyRow
   */
  public void tanhBackward(
      FMatrixRMaj y, int row, FMatrixRMaj dy, int dyRow, FMatrixRMaj dx, int rows) {
    Shapes.rows("y", y, row, rows);
    Shapes.rows("dy", dy, dyRow, rows);
    Shapes.rows("dx", dx, row, rows);
    Shapes.same("columns of y", y.numCols, "columns of dy", dy.numCols);
    Shapes.same("columns of y", y.numCols, "columns of dx", dx.numCols);
    int cols = y.numCols;
    Loops.tanhBackward(y.data, dy.data, dyRow * cols, dx.data, row * cols, rows * cols);
  }

  /**
   * The LSTM's state after its gates: c = f ∘ cPrev + i ∘ g, tanhC = tanh(c), h = o ∘ tanhC.
   *
   * @param gates rows × 4H from gateRow, activated, columns i, f, g, o; tanhC has the same rows
   * @param c the state before at cPrevRow, the state after at cRow; h is written at hRow
   */
  public void lstmState(
      FMatrixRMaj gates,
      int gateRow,
      FMatrixRMaj c,
      int cPrevRow,
      int cRow,
      FMatrixRMaj tanhC,
      FMatrixRMaj h,
      int hRow,
      int rows) {
    int hidden = c.numCols;
    Shapes.rows("gates", gates, gateRow, rows);
    Shapes.rows("cPrev", c, cPrevRow, rows);
    Shapes.rows("c", c, cRow, rows);
    Shapes.rows("tanhC", tanhC, gateRow, rows);
    Shapes.rows("h", h, hRow, rows);
    Shapes.same("columns of gates", gates.numCols, "four hidden", 4 * hidden);
    Shapes.same("columns of tanhC", tanhC.numCols, "hidden", hidden);
    Shapes.same("columns of h", h.numCols, "hidden", hidden);
    provider.lstmState(
        gates.data,
        gateRow * gates.numCols,
        c.data,
        cPrevRow * hidden,
        cRow * hidden,
        tanhC.data,
        gateRow * hidden,
        h.data,
        hRow * hidden,
        rows,
        hidden);
  }

  /**
   * Undoes {@link #lstmState} and the gates' activations; see {@link
   * KernelProvider#lstmStateBackward} for the formulas.
   *
   * @param dh rows × H from dRow, the gradient with respect to h
   * @param dc rows × H from dRow, in: from the step after, out: for the step before
   * @param dGates rows × 4H from gateRow, out: with respect to the pre-activations
   */
  public void lstmStateBackward(
      FMatrixRMaj gates,
      int gateRow,
      FMatrixRMaj c,
      int cPrevRow,
      FMatrixRMaj tanhC,
      FMatrixRMaj dh,
      FMatrixRMaj dc,
      int dRow,
      FMatrixRMaj dGates,
      int rows) {
    int hidden = c.numCols;
    Shapes.rows("gates", gates, gateRow, rows);
    Shapes.rows("cPrev", c, cPrevRow, rows);
    Shapes.rows("tanhC", tanhC, gateRow, rows);
    Shapes.rows("dh", dh, dRow, rows);
    Shapes.rows("dc", dc, dRow, rows);
    Shapes.rows("dGates", dGates, gateRow, rows);
    Shapes.same("columns of gates", gates.numCols, "four hidden", 4 * hidden);
    Shapes.same("columns of dGates", dGates.numCols, "four hidden", 4 * hidden);
    Shapes.same("columns of dh", dh.numCols, "hidden", hidden);
    Shapes.same("columns of dc", dc.numCols, "hidden", hidden);
    provider.lstmStateBackward(
        gates.data,
        gateRow * gates.numCols,
        c.data,
        cPrevRow * hidden,
        tanhC.data,
        gateRow * hidden,
        dh.data,
        dRow * hidden,
        dc.data,
        dRow * hidden,
        dGates.data,
        gateRow * dGates.numCols,
        rows,
        hidden);
  }

  /** Softmax of each of the rows [row, row + rows), in place. */
  public void softmax(FMatrixRMaj x, int row, int rows) {
    Shapes.rows("x", x, row, rows);
    provider.softmax(x.data, row * x.numCols, rows, x.numCols);
  }

  /** out[outRow, outRow + rows) += x[xRow, xRow + rows). */
  public void addRows(FMatrixRMaj x, int xRow, FMatrixRMaj out, int outRow, int rows) {
    Shapes.rows("x", x, xRow, rows);
    Shapes.rows("out", out, outRow, rows);
    Shapes.same("columns of x", x.numCols, "columns of out", out.numCols);
    int cols = x.numCols;
    provider.add(x.data, xRow * cols, out.data, outRow * cols, rows * cols);
  }

  /** out = x ∘ mask on rows [row, row + rows) of three matrices of one width. */
  public void multiplyRows(
      FMatrixRMaj x, int xRow, FMatrixRMaj mask, FMatrixRMaj out, int row, int rows) {
    Shapes.rows("x", x, xRow, rows);
    Shapes.rows("mask", mask, row, rows);
    Shapes.rows("out", out, row, rows);
    Shapes.same("columns of x", x.numCols, "columns of mask", mask.numCols);
    Shapes.same("columns of x", x.numCols, "columns of out", out.numCols);
    int cols = x.numCols;
    Loops.multiply(x.data, xRow * cols, mask.data, row * cols, out.data, row * cols, rows * cols);
  }

  /**
   * out = x ∘ y, where x is columns [xCol, xCol + width of y) of rows from xRow: a gate's block of
   * columns times a state.
   */
  public void multiplyColumns(
      FMatrixRMaj x,
      int xRow,
      int xCol,
      FMatrixRMaj y,
      int yRow,
      FMatrixRMaj out,
      int outRow,
      int rows) {
    Shapes.rows("x", x, xRow, rows);
    Shapes.columns("x", x, xCol, y.numCols);
    Shapes.rows("y", y, yRow, rows);
    Shapes.rows("out", out, outRow, rows);
    Shapes.same("columns of y", y.numCols, "columns of out", out.numCols);
    int cols = y.numCols;
    for (int r = 0; r < rows; r++) {
      int xAt = (xRow + r) * x.numCols + xCol;
      Loops.multiply(x.data, xAt, y.data, (yRow + r) * cols, out.data, (outRow + r) * cols, cols);
    }
  }

  /** out = x in columns [col, col + cols), for two row vectors. */
  public void copyColumns(FMatrixRMaj x, FMatrixRMaj out, int col, int cols) {
    Shapes.shape("x", x, 1, out.numCols);
    Shapes.shape("out", out, 1, x.numCols);
    Shapes.columns("out", out, col, cols);
    System.arraycopy(x.data, col, out.data, col, cols);
  }

  /** Copies {@code rows} rows. */
  public void copyRows(FMatrixRMaj x, int xRow, FMatrixRMaj out, int outRow, int rows) {
    Shapes.rows("x", x, xRow, rows);
    Shapes.rows("out", out, outRow, rows);
    Shapes.same("columns of x", x.numCols, "columns of out", out.numCols);
    System.arraycopy(x.data, xRow * x.numCols, out.data, outRow * out.numCols, rows * x.numCols);
  }

  /** Sets rows [row, row + rows) to zero. */
  public void clearRows(FMatrixRMaj x, int row, int rows) {
    Shapes.rows("x", x, row, rows);
    Arrays.fill(x.data, row * x.numCols, (row + rows) * x.numCols, 0f);
  }

  /** Sets columns [col, col + cols) to zero. */
  public void clearColumns(FMatrixRMaj x, int col, int cols) {
    Shapes.columns("x", x, col, cols);
    for (int r = 0; r < x.numRows; r++) {
      Arrays.fill(x.data, r * x.numCols + col, r * x.numCols + col + cols, 0f);
    }
  }

  /** Σ x² over the elements [from, to) of the matrix in row-major order, in float. */
  public float sumOfSquares(FMatrixRMaj x, int from, int to) {
    Shapes.elements("x", x, from, to);
    return provider.sumOfSquares(x.data, from, to - from);
  }
}
