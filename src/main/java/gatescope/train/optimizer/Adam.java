package gatescope.train.optimizer;

import gatescope.math.Updates;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import java.util.Map;
import org.ejml.data.FMatrixRMaj;

/**
 * Adam with β₁ = 0.9, β₂ = 0.999, ε = 1e-8 (Kingma and Ba 2015), and with weight decay AdamW, which
 * shrinks the weights beside the gradient and not through it (Loshchilov and Hutter 2019).
 */
final class Adam extends ElementwiseOptimizer {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final float EPSILON = 1e-8f;

  private final Parameters first;
  private final Parameters second;
  private final double weightDecay;
  private double power1 = 1;
  private double power2 = 1;

  /**
   * @param weightDecay share of a weight lost per step and unit of learning rate; 0 for plain Adam
   */
  Adam(NetworkShape shape, double weightDecay) {
    first = new Parameters(shape);
    second = new Parameters(shape);
    this.weightDecay = weightDecay;
  }

  @Override
  public void beginStep() {
    power1 *= BETA1;
    power2 *= BETA2;
  }

  @Override
  Map<String, Parameters> moments() {
    return Map.of("first", first, "second", second);
  }

  @Override
  Map<String, Double> scalars() {
    return Map.of("power1", power1, "power2", power2);
  }

  @Override
  void setScalars(Map<String, Double> scalars) {
    power1 = scalars.get("power1");
    power2 = scalars.get("power2");
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
    if (weightDecay > 0) {
      Updates.shrink(weights, from, to, (float) (1 - rate * weightDecay));
    }
    Updates.adam(
        weights,
        gradient,
        first.tensors().get(k).matrix(),
        second.tensors().get(k).matrix(),
        from,
        to,
        scale,
        (float) BETA1,
        (float) BETA2,
        (float) (rate / (1 - power1)),
        (float) Math.sqrt(1 - power2),
        EPSILON);
  }
}
