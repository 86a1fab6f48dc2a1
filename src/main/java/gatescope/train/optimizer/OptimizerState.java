package gatescope.train.optimizer;

import gatescope.net.Parameters;
import java.util.Map;

/**
 * What an optimiser remembers between two steps; nobody writes it any more.
 *
 * @param moments one number per parameter each, by name
 * @param scalars single numbers, by name
 */
public record OptimizerState(Map<String, Parameters> moments, Map<String, Double> scalars) {
  public OptimizerState {
    moments = Map.copyOf(moments);
    scalars = Map.copyOf(scalars);
  }
}
