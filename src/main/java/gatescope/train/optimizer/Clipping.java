package gatescope.train.optimizer;

import gatescope.math.Updates;
import gatescope.net.Parameters;
import gatescope.net.Share;
import org.ejml.data.FMatrixRMaj;

/** How a gradient that is too large is cut down to a limit. */
public enum Clipping {
  /** All numbers by one factor, so that the global norm keeps to the limit. */
  BY_NORM,
  /** Each number by itself, so that its magnitude keeps to the limit. */
  BY_ELEMENT;

  /** Keeps the factor finite where there is no gradient; PyTorch's number. */
  private static final double EPSILON = 1e-6;

  /** The factor on the whole gradient. */
  public float scale(double norm, double limit) {
    return this == BY_NORM ? (float) Math.min(1, limit / (norm + EPSILON)) : 1f;
  }

  /** Cuts part {@code part} of {@code parts} of the gradient, if numbers are cut one by one. */
  public void clamp(Parameters gradient, double limit, int part, int parts) {
    if (this != BY_ELEMENT) {
      return;
    }
    for (int k = 0; k < gradient.tensors().size(); k++) {
      FMatrixRMaj x = gradient.tensors().get(k).matrix();
      int from = Share.from(x.getNumElements(), part, parts);
      int to = Share.from(x.getNumElements(), part + 1, parts);
      Updates.clamp(x, from, to, (float) limit);
    }
  }
}
