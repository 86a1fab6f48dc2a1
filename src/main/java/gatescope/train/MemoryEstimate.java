package gatescope.train;

import gatescope.net.Cell;
import gatescope.net.NetworkShape;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchSize;
import gatescope.train.settings.TrainingSettings;

/** How much heap a run will hold, counted from the sizes before anything is allocated. */
public final class MemoryEstimate {
  /** Weights, gradient, weights packed forward and transposed, last good copy, two snapshots. */
  private static final int PARAMETER_COPIES = 7;

  private static final int NUMBER_BYTES = 4;

  private MemoryEstimate() {}

  /**
   * Bytes of a training run, without the corpus and the past that its {@link TimeMachine} keeps.
   *
   * @param settings whose batch fits the corpus, see {@link BatchSize#fittedTo}
   */
  public static long bytes(TrainingSettings settings, Corpus corpus) {
    NetworkShape shape = settings.model().shape(corpus.vocabulary().size());
    long rows = (long) settings.batch().lanes() * settings.batch().steps();
    boolean dropout = settings.model().dropout() > 0;
    long masks = dropout ? 2L * shape.hidden() * (shape.layers() - 1) : 0;
    long training = rows * (tapeRow(shape) + masks + gradientRow(shape));
    long validation = Evaluator.size(settings).symbols() * tapeRow(shape);
    long copies = PARAMETER_COPIES + settings.learning().optimizer().moments();
    long order = settings.reading().windows(corpus.trainSize(), settings.batch().steps());
    return NUMBER_BYTES * (training + validation + copies * shape.parameterCount() + order);
  }

  /** Bytes of one copy of the parameters. */
  static long snapshotBytes(NetworkShape shape) {
    return NUMBER_BYTES * shape.parameterCount();
  }

  /** Floats that a forward pass keeps per step and lane. */
  private static long tapeRow(NetworkShape shape) {
    Cell cell = shape.cell().cell();
    long states = cell.hasMemory() ? 2 : 1;
    long perLayer = (cell.blocks() + states + cell.sideBlocks()) * shape.hidden();
    return perLayer * shape.layers() + shape.embedding() + shape.vocabulary();
  }

  /** Floats that the backward pass adds: the gradients of the gates take their place. */
  private static long gradientRow(NetworkShape shape) {
    Cell cell = shape.cell().cell();
    long blocks = cell.splitsProducts() ? cell.blocks() : 0;
    return (blocks + 1) * shape.hidden() * shape.layers() + shape.embedding();
  }
}
