package gatescope.train.settings;

import gatescope.net.CellKind;
import gatescope.net.Initialisation;
import gatescope.net.Initialiser;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;

/**
 * What a user chooses about the network.
 *
 * @param layers L, 1 to 8
 * @param hidden H units per layer
 * @param embedding E, or 0 for one-hot input
 * @param dropout probability that a connection between layers is cut while training, in [0, 1)
 */
public record ModelSettings(
    CellKind cell, int layers, int hidden, int embedding, double dropout, Start start) {
  /** Starts {@link Initialisation#BY_WIDTH}. */
  public ModelSettings(
      CellKind cell, int layers, int hidden, int embedding, double dropout, double forgetBias) {
    this(cell, layers, hidden, embedding, dropout, new Start(Initialisation.BY_WIDTH, forgetBias));
  }

  /** The same network with another dropout. */
  public ModelSettings withDropout(double other) {
    return new ModelSettings(cell, layers, hidden, embedding, other, start);
  }

  /** The same network with another start. */
  ModelSettings with(Start other) {
    return new ModelSettings(cell, layers, hidden, embedding, dropout, other);
  }

  public NetworkShape shape(int vocabulary) {
    return new NetworkShape(cell, vocabulary, embedding, hidden, layers);
  }

  /** Fresh parameters; the same arguments give the same bits everywhere. */
  public Parameters parameters(int vocabulary, long seed) {
    return Initialiser.parameters(
        shape(vocabulary), start.initialisation(), start.forgetBias(), seed);
  }
}
