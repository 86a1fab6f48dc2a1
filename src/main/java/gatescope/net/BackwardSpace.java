package gatescope.net;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * Work space of the backward passes over one tape: gradients with respect to activations, some of
 * which take the place of the tape's gates.
 */
public final class BackwardSpace {
  private final List<LayerSpace> layers = new ArrayList<>();
  private final FMatrixRMaj dEmbedded; // T·B × E, or null

  public BackwardSpace(Tape tape) {
    NetworkShape shape = tape.shape();
    int lanes = tape.lanes();
    int steps = tape.steps();
    for (int layer = 0; layer < shape.layers(); layer++) {
      layers.add(new LayerSpace(shape, tape.layer(layer), lanes, steps));
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
