package gatescope.train.optimizer;

import gatescope.math.Updates;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import java.util.Map;
import org.ejml.data.FMatrixRMaj;

/**
 * Gradient descent with a momentum of 0.9 (Polyak 1964), whose velocity sums gradients before the
 * learning rate scales it, so that a new rate acts at once.
 */
final class Momentum extends ElementwiseOptimizer {
  private static final float DECAY = 0.9f;

  private final Parameters velocity;

  Momentum(NetworkShape shape) {
    velocity = new Parameters(shape);
  }

  @Override
  Map<String, Parameters> moments() {
    return Map.of("velocity", velocity);
  }

  @Override
  void update(
      int k,
      FMatrixRMaj weights,
      FMatrixRMaj gradient,
      int from,
      int to,
      float scale,
      double rate) {
    FMatrixRMaj m = velocity.tensors().get(k).matrix();
    Updates.momentum(weights, gradient, m, from, to, scale, DECAY, (float) rate);
  }
}
