package gatescope.net;

import gatescope.math.Factor;
import gatescope.math.GruKernels;
import gatescope.math.Kernels;
import java.util.List;

/**
 * The gated recurrent unit (Cho et al. 2014) in the form of PyTorch and cuDNN, which applies the
 * reset gate after the recurrent product and so needs two biases; columns r, z, n:
 *
 * <pre>
 * r = σ(W_r x + b_r + U_r h + b′_r)    z = σ(W_z x + b_z + U_z h + b′_z)
 * q = U_n h + b′_n                     n = tanh(W_n x + b_n + r ∘ q)
 * h′ = (1 − z) ∘ n + z ∘ h
 * </pre>
 *
 * The tape's side matrix keeps U h + b′ of all three blocks.
 */
final class GruCell implements Cell {
  private static final List<Gate> GATES =
      List.of(
          new Gate("r", Gate.Source.GATES, 0, false),
          new Gate("z", Gate.Source.GATES, 1, false),
          new Gate("n", Gate.Source.GATES, 2, true),
          new Gate("h", Gate.Source.HIDDEN, 0, true));

  @Override
  public List<Gate> gates() {
    return GATES;
  }

  @Override
  public int blocks() {
    return 3;
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
    return 3;
  }

  @Override
  public boolean splitsProducts() {
    return true;
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
    int hidden = tape.hidden();
    int before = tape.row(t, lane);
    int after = tape.row(t + 1, lane);
    kernels.productAdd(tape.h(), before, recurrent, tape.side(), before, count);
    GruKernels.addRecurrent(tape.gates(), tape.side(), before, count);
    kernels.sigmoid(tape.gates(), before, count, 0, 2 * hidden);
    forcing.holdGates(tape, 0, 2, t, lane, count);
    GruKernels.addReset(tape.gates(), tape.side(), before, count);
    kernels.tanh(tape.gates(), before, count, 2 * hidden, hidden);
    forcing.holdGates(tape, 2, 1, t, lane, count);
    GruKernels.state(tape.gates(), before, tape.h(), before, after, count);
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
    GruKernels.backward(
        tape.gates(),
        tape.side(),
        row,
        tape.h(),
        row,
        space.dh(),
        lane,
        space.dGates(),
        space.dRecurrent(),
        count);
    kernels.productAdd(space.dRecurrent(), row, transposed, space.dh(), lane, count);
  }
}
