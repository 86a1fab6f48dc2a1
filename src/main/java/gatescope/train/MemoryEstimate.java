package gatescope.train;

import gatescope.net.Cell;
import gatescope.net.NetworkShape;

/** How much heap a run will hold, counted from the sizes before anything is allocated. */
public final class MemoryEstimate {
  /**
   * Weights, gradient, weights packed forward and transposed, Adam's two moments, last good copy,
   * two snapshots.
   */
  private static final int PARAMETER_COPIES = 9;

  private static final int FLOAT_BYTES = 4;

  private MemoryEstimate() {}

  /** Bytes of a training run, without the corpus. */
  public static long bytes(NetworkShape shape, BatchSize batch, boolean dropout) {
    long rows = (long) batch.lanes() * batch.steps();
    long masks = dropout ? 2L * shape.hidden() * (shape.layers() - 1) : 0;
    long training = rows * (tapeRow(shape) + masks + gradientRow(shape));
    long validation = Evaluator.MAX_ROWS * tapeRow(shape);
    return FLOAT_BYTES * (training + validation + PARAMETER_COPIES * shape.parameterCount());
  }

  /** Bytes of one copy of the parameters. */
  static long snapshotBytes(NetworkShape shape) {
    return FLOAT_BYTES * shape.parameterCount();
  }

  /** Floats that a forward pass keeps per step and lane. */
  private static long tapeRow(NetworkShape shape) {
    Cell cell = shape.cell().cell();
    long states = cell.hasMemory() ? 2 : 1;
    long perLayer = (cell.blocks() + states + cell.sideBlocks()) * shape.hidden();
    return perLayer * shape.layers() + shape.embedding() + shape.vocabulary();
  }

  /** Floats that the backward pass adds. */
  private static long gradientRow(NetworkShape shape) {
    Cell cell = shape.cell().cell();
    long blocks = cell.splitsProducts() ? 2L * cell.blocks() : cell.blocks();
    return (blocks + 1) * shape.hidden() * shape.layers() + shape.embedding();
  }
}
