package gatescope.train;

import gatescope.net.CellKind;
import gatescope.net.NetworkShape;

/**
 * What a user chooses about the network.
 *
 * @param layers L, 1 to 8
 * @param hidden H units per layer
 * @param embedding E, or 0 for one-hot input
 * @param dropout probability that a connection between layers is cut while training, in [0, 1)
 * @param forgetBias start of the forget gate's bias
 */
public record ModelSettings(
    CellKind cell, int layers, int hidden, int embedding, double dropout, double forgetBias) {
  public NetworkShape shape(int vocabulary) {
    return new NetworkShape(cell, vocabulary, embedding, hidden, layers);
  }
}
