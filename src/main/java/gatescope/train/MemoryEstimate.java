package gatescope.train;

import gatescope.net.Cell;
import gatescope.net.NetworkShape;

/** How much heap a run will hold, counted from the sizes before anything is allocated. */
public final class MemoryEstimate {
  /** Weights, gradient, transposed weights, Adam's two moments, last good copy, two snapshots. */
  private static final int PARAMETER_COPIES = 8;

  private static final int FLOAT_BYTES = 4;

  private MemoryEstimate() {}

  /** Bytes of a training run, without the corpus. */
  public static long bytes(NetworkShape shape, BatchSize batch, boolean dropout) {
    Cell cell = shape.cell().cell();
    long rows = (long) batch.lanes() * batch.steps();
    long hidden = shape.hidden();
    int states = cell.hasMemory() ? 2 : 1;
    int masks = dropout ? 2 : 0;
    long perRow = 2L * cell.blocks() * hidden + (states + cell.sideBlocks() + masks + 1L) * hidden;
    long floats = rows * (perRow * shape.layers() + 2L * shape.vocabulary());
    return FLOAT_BYTES * (floats + PARAMETER_COPIES * shape.parameterCount());
  }
}
