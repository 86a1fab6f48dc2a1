package gatescope.train.optimizer;

import gatescope.net.Parameters;
import gatescope.net.Share;
import java.util.HashMap;
import java.util.Map;
import org.ejml.data.FMatrixRMaj;

/** An optimiser that treats every number by itself: hands out each tensor's share of elements. */
abstract class ElementwiseOptimizer implements Optimizer {
  @Override
  public void beginStep() {}

  /** What is remembered of every number, by name; none without memory. */
  Map<String, Parameters> moments() {
    return Map.of();
  }

  /** What is remembered beside, by name. */
  Map<String, Double> scalars() {
    return Map.of();
  }

  void setScalars(Map<String, Double> scalars) {}

  @Override
  public final OptimizerState state() {
    Map<String, Parameters> copies = new HashMap<>();
    moments().forEach((name, moment) -> copies.put(name, moment.copy()));
    return new OptimizerState(copies, scalars());
  }

  @Override
  public final void restore(OptimizerState state) {
    if (!state.moments().keySet().equals(moments().keySet())
        || !state.scalars().keySet().equals(scalars().keySet())) {
      throw new IllegalArgumentException(
          "an optimiser with " + moments().keySet() + " cannot go on from " + state.moments());
    }
    moments().forEach((name, moment) -> moment.copyFrom(state.moments().get(name)));
    setScalars(state.scalars());
  }

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
