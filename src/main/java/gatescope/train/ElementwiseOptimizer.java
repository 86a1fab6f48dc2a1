package gatescope.train;

import gatescope.net.Parameters;
import gatescope.net.Share;
import org.ejml.data.FMatrixRMaj;

/** An optimiser that treats every number by itself: hands out each tensor's share of elements. */
abstract class ElementwiseOptimizer implements Optimizer {
  @Override
  public void beginStep() {}

  @Override
  public final void update(
      Parameters parameters, Parameters gradient, float scale, double rate, int part, int parts) {
    for (int k = 0; k < parameters.tensors().size(); k++) {
      FMatrixRMaj weights = parameters.tensors().get(k).matrix();
      int from = Share.from(weights.getNumElements(), part, parts);
      int to = Share.from(weights.getNumElements(), part + 1, parts);
      update(k, weights, gradient.tensors().get(k).matrix(), from, to, scale, rate);
    }
  }

  /** Updates the elements [from, to) of tensor {@code k}. */
  abstract void update(
      int k, FMatrixRMaj weights, FMatrixRMaj gradient, int from, int to, float scale, double rate);
}
