package gatescope.net;

import org.ejml.data.FMatrixRMaj;

/**
 * Work space of one layer's backward pass. The gradients with respect to the pre-activations take
 * the place of the gates in the tape, step by step: a step needs its own gates alone, and half as
 * much memory passes through the caches.
 */
final class LayerSpace {
  private final FMatrixRMaj dGates; // T·B × G·H, the gates of the tape
  private final FMatrixRMaj dRecurrent; // the same matrix unless the cell splits its products
  private final FMatrixRMaj dOut; // T·B × H
  private final FMatrixRMaj dh; // B × H
  private final FMatrixRMaj dc; // B × H

  LayerSpace(NetworkShape shape, LayerTape tape, int lanes, int steps) {
    dGates = tape.gates();
    dRecurrent =
        shape.cell().cell().splitsProducts()
            ? new FMatrixRMaj(lanes * steps, shape.gateColumns())
            : dGates;
    dOut = new FMatrixRMaj(lanes * steps, shape.hidden());
    dh = new FMatrixRMaj(lanes, shape.hidden());
    dc = new FMatrixRMaj(lanes, shape.hidden());
  }

  /** With respect to the pre-activations as the input product sees them. */
  FMatrixRMaj dGates() {
    return dGates;
  }

  /** With respect to the pre-activations as the recurrent product sees them. */
  FMatrixRMaj dRecurrent() {
    return dRecurrent;
  }

  /** With respect to h of every step, from the layer above or the output. */
  FMatrixRMaj dOut() {
    return dOut;
  }

  /** With respect to h between two steps. */
  FMatrixRMaj dh() {
    return dh;
  }

  /** With respect to c between two steps. */
  FMatrixRMaj dc() {
    return dc;
  }
}
