package gatescope.explain;

import gatescope.math.Kernels;
import gatescope.net.BackwardSpace;
import gatescope.net.Lanes;
import gatescope.net.Loss;
import gatescope.net.Network;
import gatescope.net.NetworkShape;
import gatescope.net.PackedWeights;
import gatescope.net.Parameters;
import gatescope.net.Tape;
import gatescope.text.Tokens;
import org.ejml.data.FMatrixRMaj;

/**
 * How far back a loss reaches: the mean over many places of a text of log₁₀ ‖∂L_t/∂h_(t−k)‖ against
 * the lag k, for each layer. A line that falls steeply is a gradient that vanishes, one that rises
 * a gradient that explodes (Hochreiter 1991; Bengio, Simard and Frasconi 1994). Immutable; any
 * thread.
 */
public final class GradientReach {
  /** What stands for a gradient that is smaller than any float. */
  public static final double FLOOR = -46;

  private final double[][] means; // L × lags

  private GradientReach(double[][] means) {
    this.means = means;
  }

  /**
   * Reads windows at equal distances, each from the zero state, and sends the loss of its last
   * symbol back through the network's own backward pass.
   *
   * @param parameters that nobody writes any more
   * @param from first symbol of the stretch that the windows come from
   * @param to first symbol not used, at least {@code from + lags + 1}
   * @param lags how many steps back, the last symbol's own included
   * @param places how many windows
   */
  public static GradientReach of(
      Parameters parameters,
      Tokens tokens,
      int from,
      int to,
      int lags,
      int places,
      Kernels kernels) {
    if (to - from < lags + 1) {
      throw new IllegalArgumentException(to - from + " symbols, " + lags + " lags");
    }
    NetworkShape shape = parameters.shape();
    Tape tape = new Tape(shape, places, lags);
    fill(tape, tokens, from, to);
    Network network = new Network(shape, kernels);
    network.forward(parameters, tape, Lanes.all(tape));
    // Divided by one: every place keeps its own loss, not its share of a mean.
    new Loss(network, tape).gradient(tape, Lanes.all(tape), 1);
    BackwardSpace space = new BackwardSpace(shape, places, lags);
    PackedWeights packed = new PackedWeights(shape, kernels);
    packed.pack(parameters, 0, 1);
    double[][] means = new double[shape.layers()][lags];
    network.backward(
        packed,
        tape,
        space,
        Lanes.all(tape),
        (layer, t, dh) -> means[layer][lags - 1 - t] = meanLogNorm(dh));
    return new GradientReach(means);
  }

  /** Only the last symbol of a window has a target. */
  private static void fill(Tape tape, Tokens tokens, int from, int to) {
    long room = to - from - tape.steps() - 1;
    for (int lane = 0; lane < tape.lanes(); lane++) {
      int start = from + (int) (room * lane / Math.max(1, tape.lanes() - 1));
      for (int t = 0; t < tape.steps(); t++) {
        boolean last = t == tape.steps() - 1;
        int target = last ? tokens.get(start + t + 1) : Tape.NO_TARGET;
        tape.set(t, lane, tokens.get(start + t), target);
      }
    }
  }

  private static double meanLogNorm(FMatrixRMaj dh) {
    double sum = 0;
    for (int lane = 0; lane < dh.numRows; lane++) {
      double squares = 0;
      for (int unit = 0; unit < dh.numCols; unit++) {
        double value = dh.get(lane, unit);
        squares += value * value;
      }
      sum += squares == 0 ? FLOOR : Math.max(FLOOR, Math.log10(squares) / 2);
    }
    return sum / dh.numRows;
  }

  public int layers() {
    return means.length;
  }

  /** How many lags were measured, from 0. */
  public int lags() {
    return means[0].length;
  }

  /** The mean of log₁₀ of the norm; {@link #FLOOR} stands for zero. */
  public double at(int layer, int lag) {
    return means[layer][lag];
  }
}
