package gatescope.net;

import org.ejml.data.FMatrixRMaj;

/**
 * What one layer did at every step of a tape. Block t of the states is the state before step t, so
 * that h and c have T + 1 blocks of B rows and block 0 is the state carried in.
 */
public final class LayerTape {
  private final int lanes;
  private final int hidden;
  private final FMatrixRMaj gates; // T·B × G·H
  private final FMatrixRMaj h; // (T + 1)·B × H
  private final FMatrixRMaj c; // (T + 1)·B × H, or null
  private final FMatrixRMaj side; // T·B × sideBlocks·H, or null
  private final FMatrixRMaj mask; // T·B × H, or null
  private final FMatrixRMaj dropped; // T·B × H, or null

  LayerTape(NetworkShape shape, int lanes, int steps, boolean dropout) {
    Cell cell = shape.cell().cell();
    this.lanes = lanes;
    this.hidden = shape.hidden();
    int rows = lanes * steps;
    gates = new FMatrixRMaj(rows, shape.gateColumns());
    h = new FMatrixRMaj(rows + lanes, hidden);
    c = cell.hasMemory() ? new FMatrixRMaj(rows + lanes, hidden) : null;
    side = cell.sideBlocks() > 0 ? new FMatrixRMaj(rows, cell.sideBlocks() * hidden) : null;
    mask = dropout ? new FMatrixRMaj(rows, hidden) : null;
    dropped = dropout ? new FMatrixRMaj(rows, hidden) : null;
  }

  /** The row of a lane in block t. */
  int row(int t, int lane) {
    return t * lanes + lane;
  }

  public int hidden() {
    return hidden;
  }

  /**
   * T·B × G·H: the activated gates, in the cell's column order; after a backward pass the gradients
   * with respect to their pre-activations.
   */
  public FMatrixRMaj gates() {
    return gates;
  }

  /** (T + 1)·B × H. */
  public FMatrixRMaj h() {
    return h;
  }

  /** (T + 1)·B × H, or null for a cell without memory. */
  public FMatrixRMaj c() {
    return c;
  }

  /** T·B × H per side block: what backward needs beside the gates; null if nothing. */
  FMatrixRMaj side() {
    return side;
  }

  /** The dropout mask on the output of this layer, or null. */
  FMatrixRMaj mask() {
    return mask;
  }

  /** The output of this layer under the mask. */
  FMatrixRMaj dropped() {
    return dropped;
  }
}
