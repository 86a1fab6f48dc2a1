package gatescope.train.optimizer;

import gatescope.math.Updates;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import java.util.Map;
import org.ejml.data.FMatrixRMaj;

/**
 * RMSprop with a decay of 0.95 as in char-rnn and ε = 1e-8: each number's step is measured by the
 * size of its recent gradients (Tieleman and Hinton 2012).
 */
final class RmsProp extends ElementwiseOptimizer {
  private static final float DECAY = 0.95f;
  private static final float EPSILON = 1e-8f;

  private final Parameters squares;

  RmsProp(NetworkShape shape) {
    squares = new Parameters(shape);
  }

  @Override
  Map<String, Parameters> moments() {
    return Map.of("squares", squares);
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
    FMatrixRMaj v = squares.tensors().get(k).matrix();
    Updates.rmsProp(weights, gradient, v, from, to, scale, DECAY, (float) rate, EPSILON);
  }
}
