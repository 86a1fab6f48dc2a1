package gatescope.net;

import gatescope.math.Factor;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * The weights that products are made with, forward or transposed for backward.
 *
 * @param layers one per layer
 * @param output H × V
 * @param symbols V × G·H, what the first layer's pre-activations are before the recurrent product
 *     for each symbol of one-hot input, biases and all; null where it is not at hand
 */
record Factors(List<LayerFactors> layers, Factor output, FMatrixRMaj symbols) {
  LayerFactors layer(int layer) {
    return layers.get(layer);
  }
}
