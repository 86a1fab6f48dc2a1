package gatescope.sample;

import gatescope.net.CellKind;
import gatescope.net.Initialiser;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.text.Vocabulary;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/** Small networks with strong opinions, without any training. */
final class Nets {
  static final int SYMBOLS = 11;

  /** The letters from a on. */
  static final Vocabulary LETTERS =
      new Vocabulary(
          IntStream.range(0, SYMBOLS).mapToObj(k -> Character.toString('a' + k)).toList());

  private static final float STRENGTH = 6;

  private Nets() {}

  /** Its predictions depend on what was read: the weights are far from zero. */
  static Parameters opinionated(CellKind cell, int hidden, long seed) {
    NetworkShape shape = new NetworkShape(cell, SYMBOLS, 0, hidden, 2);
    Parameters parameters = Initialiser.parameters(shape, 1, seed);
    for (Parameters.Tensor tensor : parameters.tensors()) {
      FMatrixRMaj matrix = tensor.matrix();
      for (int k = 0; k < matrix.getNumElements(); k++) {
        matrix.data[k] *= STRENGTH;
      }
    }
    return parameters;
  }

  static Parameters opinionated(long seed) {
    return opinionated(CellKind.LSTM, 9, seed);
  }
}
