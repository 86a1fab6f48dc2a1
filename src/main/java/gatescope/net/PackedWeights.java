package gatescope.net;

import gatescope.math.Factor;
import gatescope.math.Kernels;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * Copies of the weights, forward and transposed for backward, in the order in which the kernels
 * multiply fastest; made anew with {@link #pack} after every change of the parameters.
 */
public final class PackedWeights {
  private final Kernels kernels;
  private final Cell cell;
  private final Factors forward;
  private final Factors transposed;

  public PackedWeights(NetworkShape shape, Kernels kernels) {
    this.kernels = kernels;
    cell = shape.cell().cell();
    List<LayerFactors> layers = new ArrayList<>();
    List<LayerFactors> turned = new ArrayList<>();
    int columns = shape.gateColumns();
    int hidden = shape.hidden();
    for (int layer = 0; layer < shape.layers(); layer++) {
      boolean multiplied = layer > 0 || !shape.oneHot();
      int in = shape.inputWidth(layer);
      layers.add(
          new LayerFactors(
              multiplied ? kernels.factor(in, columns) : null, kernels.factor(hidden, columns)));
      turned.add(
          new LayerFactors(
              multiplied ? kernels.factor(columns, in) : null, kernels.factor(columns, hidden)));
    }
    FMatrixRMaj symbols = shape.oneHot() ? new FMatrixRMaj(shape.vocabulary(), columns) : null;
    forward = new Factors(layers, kernels.factor(hidden, shape.vocabulary()), symbols);
    transposed = new Factors(turned, kernels.factor(shape.vocabulary(), hidden), null);
  }

  /** Copies part {@code part} of {@code parts} of all weights; parts may run in parallel. */
  public void pack(Parameters parameters, int part, int parts) {
    for (int layer = 0; layer < forward.layers().size(); layer++) {
      LayerWeights from = parameters.layer(layer);
      LayerFactors to = forward.layer(layer);
      LayerFactors back = transposed.layer(layer);
      pack(from.recurrent(), to.recurrent(), back.recurrent(), part, parts);
      if (to.input() != null) {
        pack(from.input(), to.input(), back.input(), part, parts);
      }
    }
    pack(parameters.output(), forward.output(), transposed.output(), part, parts);
    if (forward.symbols() != null) {
      packSymbols(parameters.layer(0), forward.symbols(), part, parts);
    }
  }

  private void packSymbols(LayerWeights first, FMatrixRMaj symbols, int part, int parts) {
    int from = Share.from(symbols.numRows, part, parts);
    int count = Share.from(symbols.numRows, part + 1, parts) - from;
    first.setBiases(cell, kernels, symbols, from, count);
    kernels.addRows(first.input(), from, symbols, from, count);
  }

  private void pack(FMatrixRMaj weights, Factor to, Factor back, int part, int parts) {
    int from = Share.from(weights.numRows, part, parts);
    int count = Share.from(weights.numRows, part + 1, parts) - from;
    kernels.pack(weights, to, from, count);
    kernels.packTransposed(weights, back, from, count);
  }

  Factors forward() {
    return forward;
  }

  /** Every matrix transposed; the input part is null where no gradient flows below. */
  Factors transposed() {
    return transposed;
  }
}
