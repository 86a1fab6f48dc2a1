package gatescope.net;

import gatescope.math.Factor;
import gatescope.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/**
 * A stack of recurrent layers between one-hot or embedded input and logits, forward and backward.
 *
 * <p>Truncated back-propagation through time: the gradient stops at the first step of the tape, the
 * state does not (Williams and Peng 1990). A training step is
 *
 * <ol>
 *   <li>{@link PackedWeights#pack} for each part of the weights, in parallel if wished;
 *   <li>for each share of the lanes, in parallel if wished: {@link #forward}, {@link
 *       Loss#gradient}, {@link #backward};
 *   <li>{@link #weightGradients} for each part of the parameters, in parallel if wished.
 * </ol>
 *
 * <p>Stateless but for sizes and kernels: any thread, on tapes and spaces that the caller owns.
 */
public final class Network {
  /** Rows whose gradients are near to the core while all sums over them are made; a block of k. */
  private static final int NEAR_ROWS = 128;

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

  /** Reads the tape's inputs and fills everything else for some lanes, without dropout. */
  public void forward(Parameters parameters, Tape tape, Lanes lanes) {
    forwardHeld(parameters, tape, lanes, Forcing.NONE);
  }

  /** Reads the tape's inputs and fills everything else, without dropout, but for what is held. */
  public void forward(Parameters parameters, Tape tape, Lanes lanes, Forcing forcing) {
    if (!forcing.fits(shape)) {
      throw new IllegalArgumentException("held places are not all in " + shape);
    }
    forwardHeld(parameters, tape, lanes, forcing);
  }

  private void forwardHeld(Parameters parameters, Tape tape, Lanes lanes, Forcing forcing) {
    Factors factors = parameters.factors();
    for (int layer = 0; layer < shape.layers(); layer++) {
      forward(parameters, factors, tape, layer, forcing.layer(layer), lanes);
    }
    output(parameters, factors, tape, lanes);
  }

  /**
   * Reads the tape's inputs and fills everything else for some lanes.
   *
   * @param packed copies of the parameters' weights
   * @param dropout probability that a connection between layers is cut; above 0 the tape must have
   *     masks
   * @param maskSeed seed of this pass's masks
   */
  public void forward(
      Parameters parameters,
      PackedWeights packed,
      Tape tape,
      Lanes lanes,
      double dropout,
      long maskSeed) {
    Factors factors = packed.forward();
    for (int layer = 0; layer < shape.layers(); layer++) {
      forward(parameters, factors, tape, layer, LayerForcing.NONE, lanes);
      if (dropout > 0 && tape.layer(layer).mask() != null) {
        drop(tape.layer(layer), lanes, dropout, maskSeed + layer);
      }
    }
    output(parameters, factors, tape, lanes);
  }

  /** One layer at every step. */
  private void forward(
      Parameters parameters,
      Factors factors,
      Tape tape,
      int layer,
      LayerForcing held,
      Lanes lanes) {
    for (int run = 0; run < lanes.runs() && !readsSymbols(layer); run++) {
      input(parameters, factors, tape, layer, lanes.runRow(run), lanes.runLength());
    }
    Factor recurrent = factors.layer(layer).recurrent();
    for (int t = 0; t < tape.steps(); t++) {
      if (readsSymbols(layer)) {
        input(parameters, factors, tape, layer, tape.row(t, lanes.first()), lanes.count());
      }
      cell.forward(kernels, recurrent, tape.layer(layer), held, t, lanes.first(), lanes.count());
    }
  }

  /** logits = b + h·W of the top layer. */
  private void output(Parameters parameters, Factors factors, Tape tape, Lanes lanes) {
    FMatrixRMaj top = tape.layer(shape.layers() - 1).h();
    for (int run = 0; run < lanes.runs(); run++) {
      int row = lanes.runRow(run);
      kernels.setRows(parameters.outputBias(), tape.logits(), row, lanes.runLength());
      kernels.productAdd(
          top, row + tape.lanes(), factors.output(), tape.logits(), row, lanes.runLength());
    }
  }

  /**
   * Whether a layer's input is a look-up, which is best made just before its step, while the rows
   * are near; a product is best made for many rows.
   */
  private boolean readsSymbols(int layer) {
    return layer == 0 && shape.oneHot();
  }

  /** pre-activations = b + x·W, where x·W is a row of W itself for one-hot input. */
  private void input(
      Parameters parameters, Factors factors, Tape tape, int layer, int row, int rows) {
    LayerWeights weights = parameters.layer(layer);
    FMatrixRMaj gates = tape.layer(layer).gates();
    if (cell.splitsProducts()) {
      kernels.setRows(weights.recurrentBias(), tape.layer(layer).side(), row, rows);
    }
    if (layer == 0 && factors.symbols() != null) {
      kernels.gather(factors.symbols(), tape.inputs(), row, gates, row, rows);
      return;
    }
    weights.setBiases(cell, kernels, gates, row, rows);
    Factor factor = factors.layer(layer).input();
    if (readsSymbols(layer)) {
      kernels.gatherAdd(weights.input(), tape.inputs(), row, gates, row, rows);
    } else if (layer == 0) {
      kernels.gather(parameters.embedding(), tape.inputs(), row, tape.embedded(), row, rows);
      kernels.productAdd(tape.embedded(), row, factor, gates, row, rows);
    } else {
      LayerTape below = tape.layer(layer - 1);
      kernels.productAdd(input(below), row + inputOffset(tape, below), factor, gates, row, rows);
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

  /**
   * Back-propagates dL/dlogits, which {@link Loss#gradient} left in the tape, to every
   * pre-activation of some lanes.
   *
   * @param space of this tape, whose gates are lost
   */
  public void backward(PackedWeights packed, Tape tape, BackwardSpace space, Lanes lanes) {
    backward(packed, tape, space, lanes, StateGradientListener.NONE);
  }

  /** The same, while somebody watches the gradient flow back through time. */
  public void backward(
      PackedWeights packed,
      Tape tape,
      BackwardSpace space,
      Lanes lanes,
      StateGradientListener listener) {
    Factors transposed = packed.transposed();
    FMatrixRMaj dTop = space.layer(shape.layers() - 1).dOut();
    for (int run = 0; run < lanes.runs(); run++) {
      int row = lanes.runRow(run);
      kernels.clearRows(dTop, row, lanes.runLength());
      kernels.productAdd(tape.logits(), row, transposed.output(), dTop, row, lanes.runLength());
    }
    for (int layer = shape.layers() - 1; layer >= 0; layer--) {
      LayerFactors factors = transposed.layer(layer);
      backwardThroughTime(factors.recurrent(), tape, space, layer, lanes, listener);
      if (factors.input() != null) {
        backwardInput(factors.input(), tape, space, layer, lanes);
      }
    }
  }

  /** Undoes the loop over t in {@link #forward}. */
  private void backwardThroughTime(
      Factor transposed,
      Tape tape,
      BackwardSpace space,
      int layer,
      Lanes lanes,
      StateGradientListener listener) {
    LayerSpace current = space.layer(layer);
    kernels.clearRows(current.dh(), lanes.first(), lanes.count());
    kernels.clearRows(current.dc(), lanes.first(), lanes.count());
    for (int t = tape.steps() - 1; t >= 0; t--) {
      int row = tape.row(t, lanes.first());
      kernels.addRows(current.dOut(), row, current.dh(), lanes.first(), lanes.count());
      listener.at(layer, t, current.dh());
      cell.backward(
          kernels, transposed, tape.layer(layer), current, t, lanes.first(), lanes.count());
    }
  }

  /** Undoes the product of {@link #input} and the dropout before it. */
  private void backwardInput(
      Factor transposed, Tape tape, BackwardSpace space, int layer, Lanes lanes) {
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
    int all = tape.lanes() * tape.steps();
    for (int layer = 0; layer < shape.layers(); layer++) {
      for (int row = 0; row < all; row += NEAR_ROWS) {
        int rows = Math.min(NEAR_ROWS, all - row);
        layerGradients(tape, space, gradient, layer, row, rows, part, parts);
      }
      LayerWeights weights = gradient.layer(layer);
      if (readsSymbols(layer)) { // the rows of its table are the sums of the gates' already
        biasGradient(weights.input(), 0, shape.vocabulary(), weights.inputBias(), part, parts);
      }
      if (!cell.splitsProducts()) {
        copyColumns(weights.inputBias(), weights.recurrentBias(), part, parts);
      }
    }
    FMatrixRMaj top = tape.layer(shape.layers() - 1).h();
    FMatrixRMaj dLogits = tape.logits();
    for (int row = 0; row < all; row += NEAR_ROWS) {
      int rows = Math.min(NEAR_ROWS, all - row);
      productGradient(top, tape.lanes(), dLogits, row, rows, gradient.output(), part, parts);
      biasGradient(dLogits, row, rows, gradient.outputBias(), part, parts);
    }
  }

  /** Adds what some rows give to the gradient of a layer; the first ones begin it. */
  private void layerGradients(
      Tape tape,
      BackwardSpace space,
      Parameters gradient,
      int layer,
      int row,
      int rows,
      int part,
      int parts) {
    LayerWeights weights = gradient.layer(layer);
    FMatrixRMaj dGates = space.layer(layer).dGates();
    FMatrixRMaj dRecurrent = space.layer(layer).dRecurrent();
    FMatrixRMaj h = tape.layer(layer).h();
    productGradient(h, 0, dRecurrent, row, rows, weights.recurrent(), part, parts);
    if (!readsSymbols(layer)) {
      biasGradient(dGates, row, rows, weights.inputBias(), part, parts);
    }
    if (cell.splitsProducts()) {
      biasGradient(dRecurrent, row, rows, weights.recurrentBias(), part, parts);
    }
    if (layer > 0) {
      LayerTape below = tape.layer(layer - 1);
      int offset = inputOffset(tape, below);
      productGradient(input(below), offset, dGates, row, rows, weights.input(), part, parts);
    } else if (readsSymbols(layer)) {
      lookUpGradient(tape, dGates, row, rows, weights.input(), part, parts);
    } else {
      productGradient(tape.embedded(), 0, dGates, row, rows, weights.input(), part, parts);
      lookUpGradient(tape, space.dEmbedded(), row, rows, gradient.embedding(), part, parts);
    }
  }

  /** dW += xᵀ·dy over some rows, for a part of the rows of W. */
  private void productGradient(
      FMatrixRMaj x,
      int offset,
      FMatrixRMaj dy,
      int row,
      int rows,
      FMatrixRMaj dw,
      int part,
      int parts) {
    int from = Share.from(dw.numRows, part, parts);
    int count = Share.from(dw.numRows, part + 1, parts) - from;
    if (row == 0) {
      kernels.clearRows(dw, from, count);
    }
    kernels.productTransAAdd(x, offset + row, dy, row, rows, dw, from, count);
  }

  /** Both biases have the same gradient, unless the cell splits its products. */
  private void copyColumns(FMatrixRMaj from, FMatrixRMaj to, int part, int parts) {
    int first = Share.from(from.numCols, part, parts);
    int count = Share.from(from.numCols, part + 1, parts) - first;
    kernels.copyColumns(from, to, first, count);
  }

  /** db += Σ dy over some rows, for a part of the columns. */
  private void biasGradient(
      FMatrixRMaj dy, int row, int rows, FMatrixRMaj db, int part, int parts) {
    int from = Share.from(db.numCols, part, parts);
    int count = Share.from(db.numCols, part + 1, parts) - from;
    if (row == 0) {
      kernels.clearColumns(db, from, count);
    }
    kernels.sumRowsAdd(dy, row, rows, db, from, count);
  }

  /** dTable[input of row] += dy[row] over some rows, for a part of the columns. */
  private void lookUpGradient(
      Tape tape, FMatrixRMaj dy, int row, int rows, FMatrixRMaj dTable, int part, int parts) {
    int from = Share.from(dTable.numCols, part, parts);
    int count = Share.from(dTable.numCols, part + 1, parts) - from;
    if (row == 0) {
      kernels.clearColumns(dTable, from, count);
    }
    kernels.scatterAdd(dy, tape.inputs(), row, rows, dTable, from, count);
  }
}
