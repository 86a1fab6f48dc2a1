package gatescope.net;

import gatescope.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/**
 * A stack of recurrent layers between one-hot or embedded input and logits, forward and backward.
 *
 * <p>Truncated back-propagation through time: the gradient stops at the first step of the tape, the
 * state does not (Williams and Peng 1990). A training step is
 *
 * <ol>
 *   <li>{@link #transpose} for each part of the weights, in parallel if wished;
 *   <li>for each share of the lanes, in parallel if wished: {@link #forward}, {@link
 *       Loss#gradient}, {@link #backward};
 *   <li>{@link #weightGradients} for each part of the parameters, in parallel if wished.
 * </ol>
 *
 * <p>Stateless but for sizes and kernels: any thread, on tapes and spaces that the caller owns.
 */
public final class Network {
  private final NetworkShape shape;
  private final Cell cell;
  private final Kernels kernels;

  public Network(NetworkShape shape, Kernels kernels) {
    this.shape = shape;
    this.cell = shape.cell().cell();
    this.kernels = kernels;
  }

  public NetworkShape shape() {
    return shape;
  }

  Kernels kernels() {
    return kernels;
  }

  /** Reads the tape's inputs and fills everything else, without dropout. */
  public void forward(Parameters parameters, Tape tape, Lanes lanes) {
    forward(parameters, tape, lanes, Forcing.NONE, 0, 0);
  }

  /** Reads the tape's inputs and fills everything else, without dropout, but for what is held. */
  public void forward(Parameters parameters, Tape tape, Lanes lanes, Forcing forcing) {
    if (!forcing.fits(shape)) {
      throw new IllegalArgumentException("held places are not all in " + shape);
    }
    forward(parameters, tape, lanes, forcing, 0, 0);
  }

  /**
   * Reads the tape's inputs and fills everything else for some lanes.
   *
   * @param dropout probability that a connection between layers is cut; above 0 the tape must have
   *     masks
   * @param maskSeed seed of this pass's masks
   */
  public void forward(
      Parameters parameters, Tape tape, Lanes lanes, double dropout, long maskSeed) {
    forward(parameters, tape, lanes, Forcing.NONE, dropout, maskSeed);
  }

  private void forward(
      Parameters parameters,
      Tape tape,
      Lanes lanes,
      Forcing forcing,
      double dropout,
      long maskSeed) {
    for (int layer = 0; layer < shape.layers(); layer++) {
      LayerTape current = tape.layer(layer);
      LayerWeights weights = parameters.layer(layer);
      for (int run = 0; run < lanes.runs(); run++) {
        int row = lanes.runRow(run);
        cell.bias(kernels, weights, current, row, lanes.runLength());
        addInput(parameters, tape, layer, row, lanes.runLength());
      }
      LayerForcing held = forcing.layer(layer);
      for (int t = 0; t < tape.steps(); t++) {
        cell.forward(kernels, weights, current, held, t, lanes.first(), lanes.count());
      }
      if (dropout > 0 && current.mask() != null) {
        drop(current, lanes, dropout, maskSeed + layer);
      }
    }
    FMatrixRMaj top = tape.layer(shape.layers() - 1).h();
    for (int run = 0; run < lanes.runs(); run++) {
      int row = lanes.runRow(run);
      kernels.setRows(parameters.outputBias(), tape.logits(), row, lanes.runLength());
      kernels.productAdd(
          top, row + tape.lanes(), parameters.output(), tape.logits(), row, lanes.runLength());
    }
  }

  /** pre-activations += x·W, where x is a row of W itself for one-hot input. */
  private void addInput(Parameters parameters, Tape tape, int layer, int row, int rows) {
    FMatrixRMaj weights = parameters.layer(layer).input();
    FMatrixRMaj gates = tape.layer(layer).gates();
    if (layer == 0 && shape.oneHot()) {
      kernels.gatherAdd(weights, tape.inputs(), row, gates, row, rows);
    } else if (layer == 0) {
      kernels.clearRows(tape.embedded(), row, rows);
      kernels.gatherAdd(parameters.embedding(), tape.inputs(), row, tape.embedded(), row, rows);
      kernels.productAdd(tape.embedded(), row, weights, gates, row, rows);
    } else {
      LayerTape below = tape.layer(layer - 1);
      kernels.productAdd(input(below), row + inputOffset(tape, below), weights, gates, row, rows);
    }
  }

  private void drop(LayerTape layer, Lanes lanes, double dropout, long seed) {
    for (int run = 0; run < lanes.runs(); run++) {
      int row = lanes.runRow(run);
      int rows = lanes.runLength();
      int after = layer.row(1, 0);
      Dropout.fill(layer.mask(), row, rows, dropout, seed);
      kernels.multiplyRows(layer.h(), row + after, layer.mask(), layer.dropped(), row, rows);
    }
  }

  /** What the layer above reads: the output, or the output under its mask. */
  private static FMatrixRMaj input(LayerTape below) {
    return below.dropped() == null ? below.h() : below.dropped();
  }

  /** The output of step t stands in block t + 1 of h, but in block t under a mask. */
  private static int inputOffset(Tape tape, LayerTape below) {
    return below.dropped() == null ? tape.lanes() : 0;
  }

  /** Prepares the transposed weights that {@link #backward} multiplies with. */
  public void transpose(Parameters parameters, BackwardSpace space) {
    transpose(parameters, space, 0, 1);
  }

  /** Prepares part {@code part} of {@code parts} of the transposed weights. */
  public void transpose(Parameters parameters, BackwardSpace space, int part, int parts) {
    for (int layer = 0; layer < shape.layers(); layer++) {
      LayerWeights weights = parameters.layer(layer);
      LayerWeights transposed = space.transposed(layer);
      transpose(weights.recurrent(), transposed.recurrent(), part, parts);
      if (transposed.input() != null) {
        transpose(weights.input(), transposed.input(), part, parts);
      }
    }
    transpose(parameters.output(), space.outputTransposed(), part, parts);
  }

  private void transpose(FMatrixRMaj weights, FMatrixRMaj transposed, int part, int parts) {
    int from = Share.from(weights.numRows, part, parts);
    int count = Share.from(weights.numRows, part + 1, parts) - from;
    kernels.transpose(weights, transposed, from, count);
  }

  /**
   * Back-propagates dL/dlogits, which {@link Loss#gradient} left in the tape, to every
   * pre-activation of some lanes.
   */
  public void backward(Tape tape, BackwardSpace space, Lanes lanes) {
    FMatrixRMaj dTop = space.layer(shape.layers() - 1).dOut();
    for (int run = 0; run < lanes.runs(); run++) {
      int row = lanes.runRow(run);
      kernels.clearRows(dTop, row, lanes.runLength());
      kernels.productAdd(
          tape.logits(), row, space.outputTransposed(), dTop, row, lanes.runLength());
    }
    for (int layer = shape.layers() - 1; layer >= 0; layer--) {
      backwardThroughTime(tape, space, layer, lanes);
      backwardInput(tape, space, layer, lanes);
    }
  }

  /** Undoes the loop over t in {@link #forward}. */
  private void backwardThroughTime(Tape tape, BackwardSpace space, int layer, Lanes lanes) {
    LayerSpace current = space.layer(layer);
    kernels.clearRows(current.dh(), lanes.first(), lanes.count());
    kernels.clearRows(current.dc(), lanes.first(), lanes.count());
    for (int t = tape.steps() - 1; t >= 0; t--) {
      int row = tape.row(t, lanes.first());
      kernels.addRows(current.dOut(), row, current.dh(), lanes.first(), lanes.count());
      cell.backward(
          kernels,
          space.transposed(layer),
          tape.layer(layer),
          current,
          t,
          lanes.first(),
          lanes.count());
    }
  }

  /** Undoes {@link #addInput} and the dropout before it. */
  private void backwardInput(Tape tape, BackwardSpace space, int layer, Lanes lanes) {
    FMatrixRMaj transposed = space.transposed(layer).input();
    if (transposed == null) {
      return;
    }
    FMatrixRMaj dInput = layer > 0 ? space.layer(layer - 1).dOut() : space.dEmbedded();
    FMatrixRMaj mask = layer > 0 ? tape.layer(layer - 1).mask() : null;
    for (int run = 0; run < lanes.runs(); run++) {
      int row = lanes.runRow(run);
      int rows = lanes.runLength();
      kernels.clearRows(dInput, row, rows);
      kernels.productAdd(space.layer(layer).dGates(), row, transposed, dInput, row, rows);
      if (mask != null) {
        kernels.multiplyRows(dInput, row, mask, dInput, row, rows);
      }
    }
  }

  /**
   * Computes part {@code part} of {@code parts} of dL/dweights from a tape and space whose backward
   * pass is complete for all lanes. Each element is summed over all rows in order, so the number of
   * parts changes no bit.
   */
  public void weightGradients(
      Tape tape, BackwardSpace space, Parameters gradient, int part, int parts) {
    int rows = tape.lanes() * tape.steps();
    for (int layer = 0; layer < shape.layers(); layer++) {
      LayerWeights weights = gradient.layer(layer);
      LayerSpace current = space.layer(layer);
      productGradient(
          tape.layer(layer).h(), 0, current.dRecurrent(), rows, weights.recurrent(), part, parts);
      biasGradients(current, rows, weights, part, parts);
      if (layer > 0) {
        LayerTape below = tape.layer(layer - 1);
        int offset = inputOffset(tape, below);
        productGradient(input(below), offset, current.dGates(), rows, weights.input(), part, parts);
      } else if (shape.oneHot()) {
        lookUpGradient(tape, current.dGates(), weights.input(), part, parts);
      } else {
        productGradient(tape.embedded(), 0, current.dGates(), rows, weights.input(), part, parts);
        lookUpGradient(tape, space.dEmbedded(), gradient.embedding(), part, parts);
      }
    }
    FMatrixRMaj top = tape.layer(shape.layers() - 1).h();
    productGradient(top, tape.lanes(), tape.logits(), rows, gradient.output(), part, parts);
    biasGradient(tape.logits(), rows, gradient.outputBias(), part, parts);
  }

  /** dW = xᵀ·dy over all rows, for a part of the rows of W. */
  private void productGradient(
      FMatrixRMaj x, int offset, FMatrixRMaj dy, int rows, FMatrixRMaj dw, int part, int parts) {
    int from = Share.from(dw.numRows, part, parts);
    int count = Share.from(dw.numRows, part + 1, parts) - from;
    kernels.clearRows(dw, from, count);
    kernels.productTransAAdd(x, offset, dy, 0, rows, dw, from, count);
  }

  /** The gradients of both biases, which are the same unless the cell splits its products. */
  private void biasGradients(
      LayerSpace space, int rows, LayerWeights gradient, int part, int parts) {
    FMatrixRMaj input = gradient.inputBias();
    FMatrixRMaj recurrent = gradient.recurrentBias();
    biasGradient(space.dGates(), rows, input, part, parts);
    if (space.dRecurrent() == space.dGates()) {
      int from = Share.from(input.numCols, part, parts);
      int count = Share.from(input.numCols, part + 1, parts) - from;
      kernels.copyColumns(input, recurrent, from, count);
    } else {
      biasGradient(space.dRecurrent(), rows, recurrent, part, parts);
    }
  }

  /** db = Σ dy over all rows, for a part of the columns. */
  private void biasGradient(FMatrixRMaj dy, int rows, FMatrixRMaj db, int part, int parts) {
    int from = Share.from(db.numCols, part, parts);
    int count = Share.from(db.numCols, part + 1, parts) - from;
    kernels.clearColumns(db, from, count);
    kernels.sumRowsAdd(dy, rows, db, from, count);
  }

  /** dTable[input of row] += dy[row] over all rows, for a part of the columns. */
  private void lookUpGradient(Tape tape, FMatrixRMaj dy, FMatrixRMaj dTable, int part, int parts) {
    int from = Share.from(dTable.numCols, part, parts);
    int count = Share.from(dTable.numCols, part + 1, parts) - from;
    kernels.clearColumns(dTable, from, count);
    kernels.scatterAdd(dy, tape.inputs(), tape.inputs().length, dTable, from, count);
  }
}
