package gatescope.net;

import gatescope.math.Factor;
import java.util.List;

/**
 * The weights that products are made with, forward or transposed for backward.
 *
 * @param layers one per layer
 * @param output H × V
 */
record Factors(List<LayerFactors> layers, Factor output) {
  LayerFactors layer(int layer) {
    return layers.get(layer);
  }
}
