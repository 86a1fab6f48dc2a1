package gatescope.net;

import org.ejml.data.FMatrixRMaj;

/** Hears the gradient of the loss with respect to every output of a layer while it flows back. */
@FunctionalInterface
public interface StateGradientListener {
  /** Hears nothing. */
  StateGradientListener NONE = (layer, t, dh) -> {};

  /**
   * Told once per layer and step, the last step first.
   *
   * @param t step, counted from 0
   * @param dh B × H, with respect to h after step t as a node of its own: through the next step and
   *     the layers above, not through the memory c beside it; must not be changed or kept
   */
  void at(int layer, int t, FMatrixRMaj dh);
}
