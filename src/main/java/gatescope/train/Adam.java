package gatescope.train;

import gatescope.math.Kernels;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.net.Share;
import org.ejml.data.FMatrixRMaj;

/** Adam with β₁ = 0.9, β₂ = 0.999, ε = 1e-8 (Kingma and Ba 2015). */
final class Adam implements Optimizer {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final float EPSILON = 1e-8f;

  private final Kernels kernels;
  private final Parameters first;
  private final Parameters second;
  private double power1 = 1;
  private double power2 = 1;

  Adam(NetworkShape shape, Kernels kernels) {
    this.kernels = kernels;
    first = new Parameters(shape);
    second = new Parameters(shape);
  }

  @Override
  public void beginStep() {
    power1 *= BETA1;
    power2 *= BETA2;
  }

  @Override
  public void update(
      Parameters parameters, Parameters gradient, float scale, double rate, int part, int parts) {
    float corrected = (float) (rate / (1 - power1));
    float rootCorrection = (float) Math.sqrt(1 - power2);
    for (int k = 0; k < parameters.tensors().size(); k++) {
      FMatrixRMaj weights = parameters.tensors().get(k).matrix();
      int from = Share.from(weights.getNumElements(), part, parts);
      int to = Share.from(weights.getNumElements(), part + 1, parts);
      kernels.adam(
          weights,
          gradient.tensors().get(k).matrix(),
          first.tensors().get(k).matrix(),
          second.tensors().get(k).matrix(),
          from,
          to,
          scale,
          (float) BETA1,
          (float) BETA2,
          corrected,
          rootCorrection,
          EPSILON);
    }
  }
}
