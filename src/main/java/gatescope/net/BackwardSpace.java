package gatescope.net;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** Work space of a backward pass: gradients with respect to activations, and transposed weights. */
public final class BackwardSpace {
  private final List<LayerSpace> layers = new ArrayList<>();
  private final List<LayerWeights> transposed = new ArrayList<>();
  private final FMatrixRMaj outputTransposed; // V × H
  private final FMatrixRMaj dEmbedded; // T·B × E, or null

  public BackwardSpace(NetworkShape shape, int lanes, int steps) {
    for (int layer = 0; layer < shape.layers(); layer++) {
      layers.add(new LayerSpace(shape, lanes, steps));
      boolean inputNeeded = layer > 0 || !shape.oneHot();
      transposed.add(
          new LayerWeights(
              inputNeeded ? new FMatrixRMaj(shape.gateColumns(), shape.inputWidth(layer)) : null,
              new FMatrixRMaj(shape.gateColumns(), shape.hidden()),
              null,
              null));
    }
    outputTransposed = new FMatrixRMaj(shape.vocabulary(), shape.hidden());
    dEmbedded = shape.oneHot() ? null : new FMatrixRMaj(lanes * steps, shape.embedding());
  }

  LayerSpace layer(int layer) {
    return layers.get(layer);
  }

  /** G·H × in and G·H × H; the input part is null where no gradient flows below. */
  LayerWeights transposed(int layer) {
    return transposed.get(layer);
  }

  FMatrixRMaj outputTransposed() {
    return outputTransposed;
  }

  FMatrixRMaj dEmbedded() {
    return dEmbedded;
  }
}
