package gatescope.net;

import gatescope.math.CoupledKernels;
import gatescope.math.Factor;
import gatescope.math.Kernels;
import java.util.List;

/**
 * The LSTM whose input gate is coupled to its forget gate, i = 1 − f: it writes exactly where it
 * forgets (Greff et al. 2017, variant CIFG). Columns f, g, o:
 *
 * <pre>
 * f = σ(W_f x + U_f h + b_f)    g = tanh(W_g x + U_g h + b_g)    o = σ(W_o x + U_o h + b_o)
 * c′ = f ∘ c + (1 − f) ∘ g      h′ = o ∘ tanh(c′)
 * </pre>
 */
final class CoupledCell implements Cell {
  private static final List<Gate> GATES =
      List.of(
          new Gate("f", Gate.Source.GATES, 0, false),
          new Gate("g", Gate.Source.GATES, 1, true),
          new Gate("c", Gate.Source.MEMORY, 0, true),
          new Gate("o", Gate.Source.GATES, 2, false),
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
    return 0;
  }

  @Override
  public boolean hasMemory() {
    return true;
  }

  @Override
  public int sideBlocks() {
    return 1;
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
    kernels.productAdd(tape.h(), before, recurrent, tape.gates(), before, count);
    kernels.sigmoid(tape.gates(), before, count, 0, hidden);
    kernels.tanh(tape.gates(), before, count, hidden, hidden);
    kernels.sigmoid(tape.gates(), before, count, 2 * hidden, hidden);
    forcing.holdGates(tape, 0, 3, t, lane, count);
    CoupledKernels.memory(tape.gates(), before, tape.c(), before, after, count);
    forcing.holdMemory(tape, t, lane, count);
    kernels.copyRows(tape.c(), after, tape.side(), before, count);
    kernels.tanh(tape.side(), before, count, 0, hidden);
    kernels.multiplyColumns(
        tape.gates(), before, 2 * hidden, tape.side(), before, tape.h(), after, count);
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
    CoupledKernels.backward(
        tape.gates(),
        row,
        tape.c(),
        row,
        tape.side(),
        space.dh(),
        space.dc(),
        lane,
        space.dGates(),
        count);
    kernels.clearRows(space.dh(), lane, count);
    kernels.productAdd(space.dGates(), row, transposed, space.dh(), lane, count);
  }
}
