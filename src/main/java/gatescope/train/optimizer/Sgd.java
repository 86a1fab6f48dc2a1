package gatescope.train.optimizer;

import gatescope.math.Updates;
import org.ejml.data.FMatrixRMaj;

/** Stochastic gradient descent: straight down the slope (Robbins and Monro 1951). */
final class Sgd extends ElementwiseOptimizer {
  @Override
  void update(
      int k,
      FMatrixRMaj weights,
      FMatrixRMaj gradient,
      int from,
      int to,
      float scale,
      double rate) {
    Updates.descend(weights, gradient, from, to, scale, (float) rate);
  }
}
