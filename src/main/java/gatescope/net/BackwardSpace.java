package gatescope.net;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** Work space of a backward pass: gradients with respect to activations. */
public final class BackwardSpace {
  private final List<LayerSpace> layers = new ArrayList<>();
  private final FMatrixRMaj dEmbedded; // T·B × E, or null

  public BackwardSpace(NetworkShape shape, int lanes, int steps) {
    for (int layer = 0; layer < shape.layers(); layer++) {
      layers.add(new LayerSpace(shape, lanes, steps));
    }
    dEmbedded = shape.oneHot() ? null : new FMatrixRMaj(lanes * steps, shape.embedding());
  }

  LayerSpace layer(int layer) {
    return layers.get(layer);
  }

  FMatrixRMaj dEmbedded() {
    return dEmbedded;
  }
}
