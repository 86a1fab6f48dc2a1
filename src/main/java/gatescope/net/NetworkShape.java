package gatescope.net;

/**
 * The sizes of a network.
 *
 * @param cell what its layers are made of
 * @param vocabulary V, at least 1
 * @param embedding E, or 0 for one-hot input
 * @param hidden H units per layer
 * @param layers L
 */
public record NetworkShape(CellKind cell, int vocabulary, int embedding, int hidden, int layers) {
  public NetworkShape {
    if (vocabulary < 1 || embedding < 0 || hidden < 1 || layers < 1) {
      throw new IllegalArgumentException(
          "V " + vocabulary + ", E " + embedding + ", H " + hidden + ", L " + layers);
    }
  }

  /** Columns of the input of a layer, counted from 0. */
  public int inputWidth(int layer) {
    if (layer > 0) {
      return hidden;
    }
    return oneHot() ? vocabulary : embedding;
  }

  public boolean oneHot() {
    return embedding == 0;
  }

  /** Columns of a layer's weights: G·H. */
  public int gateColumns() {
    return cell.cell().blocks() * hidden;
  }

  /** How many numbers training learns. */
  public long parameterCount() {
    long columns = (long) cell.cell().blocks() * hidden;
    long sum = (long) vocabulary * embedding + (long) hidden * vocabulary + vocabulary;
    for (int layer = 0; layer < layers; layer++) {
      sum += (inputWidth(layer) + (long) hidden + 2) * columns;
    }
    return sum;
  }
}
