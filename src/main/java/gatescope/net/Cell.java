package gatescope.net;

import gatescope.math.Factor;
import gatescope.math.Kernels;
import java.util.List;

/**
 * The arithmetic of one time step of one layer: forward and backward side by side.
 *
 * <p>Implementations are stateless; everything they read or write belongs to the caller. A method
 * works on {@code count} consecutive lanes from {@code lane}, so that several threads can share one
 * tape.
 */
public interface Cell {
  /** What there is to see in this cell, in the order in which a view shows it. */
  List<Gate> gates();

  /** G: how many blocks of H columns the weights have. */
  int blocks();

  /** Which block has a forget gate whose bias may start above zero, or −1. */
  int forgetBlock();

  /** Whether the cell has a state c beside its output h. */
  boolean hasMemory();

  /** How many blocks of H columns of further per-step values backward needs. */
  int sideBlocks();

  /**
   * Whether the recurrent pre-activations stand apart from those of the input, in the side matrix.
   */
  default boolean splitsProducts() {
    return false;
  }

  /**
   * Adds the recurrent product to the pre-activations of step t and computes the state after it,
   * but for what is held.
   *
   * @param recurrent H × G·H
   */
  void forward(
      Kernels kernels,
      Factor recurrent,
      LayerTape tape,
      LayerForcing forcing,
      int t,
      int lane,
      int count);

  /**
   * Undoes {@link #forward} at step t: reads {@code space.dh} and {@code space.dc}, the gradients
   * with respect to h and c after step t, writes those with respect to the pre-activations, and
   * leaves in dh and dc the gradients with respect to the state before step t.
   *
   * @param transposed G·H × H, the recurrent weights
   */
  void backward(
      Kernels kernels,
      Factor transposed,
      LayerTape tape,
      LayerSpace space,
      int t,
      int lane,
      int count);
}
