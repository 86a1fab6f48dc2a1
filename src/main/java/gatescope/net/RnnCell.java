package gatescope.net;

import gatescope.math.Factor;
import gatescope.math.Kernels;
import java.util.List;

/**
 * The plain recurrent network (Elman 1990), without gates: what the others are compared with.
 *
 * <pre>
 * h′ = tanh(W x + U h + b)
 * </pre>
 */
final class RnnCell implements Cell {
  private static final List<Gate> GATES = List.of(new Gate("h", Gate.Source.HIDDEN, 0, true));

  @Override
  public List<Gate> gates() {
    return GATES;
  }

  @Override
  public int blocks() {
    return 1;
  }

  @Override
  public int forgetBlock() {
    return -1;
  }

  @Override
  public boolean hasMemory() {
    return false;
  }

  @Override
  public int sideBlocks() {
    return 0;
  }

  @Override
  public void forward(
      Kernels kernels,
      Factor recurrent,
      LayerTape tape,
      LayerForcing forcing,
      int t,
      int lane,
      int count) {
    int before = tape.row(t, lane);
    kernels.productAdd(tape.h(), before, recurrent, tape.gates(), before, count);
    kernels.tanh(tape.gates(), before, count, 0, tape.hidden());
    kernels.copyRows(tape.gates(), before, tape.h(), tape.row(t + 1, lane), count);
    forcing.holdOutput(tape, t, lane, count);
  }

  @Override
  public void backward(
      Kernels kernels,
      Factor transposed,
      LayerTape tape,
      LayerSpace space,
      int t,
      int lane,
      int count) {
    int row = tape.row(t, lane);
    kernels.tanhBackward(tape.gates(), row, space.dh(), lane, space.dGates(), count);
    kernels.clearRows(space.dh(), lane, count);
    kernels.productAdd(space.dGates(), row, transposed, space.dh(), lane, count);
  }
}
