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
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * How far back a loss reaches: the mean over many places of a text of log₁₀ ‖∂L_t/∂h_(t−k)‖ against
 * the lag k, for each layer. A line that falls steeply is a gradient that vanishes, one that rises
 * a gradient that explodes (Hochreiter 1991; Bengio, Simard and Frasconi 1994). How far the places
 * lie apart is told by the decile below and the decile above. Immutable; any thread.
 */
public final class GradientReach {
  /** What stands for a gradient that is smaller than any float. */
  public static final double FLOOR = -46;

  private static final double TAIL = 0.1;

  private final double[][] means; // L × lags
  private final double[][] lows; // L × lags
  private final double[][] highs; // L × lags

  private GradientReach(int layers, int lags) {
    means = new double[layers][lags];
    lows = new double[layers][lags];
    highs = new double[layers][lags];
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
    BackwardSpace space = new BackwardSpace(tape);
    PackedWeights packed = new PackedWeights(shape, kernels);
    packed.pack(parameters, 0, 1);
    GradientReach reach = new GradientReach(shape.layers(), lags);
    network.backward(
        packed,
        tape,
        space,
        Lanes.all(tape),
        (layer, t, dh) -> reach.set(layer, lags - 1 - t, logNorms(dh)));
    return reach;
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

  /**
   * @param values of all places, ascending
   */
  private void set(int layer, int lag, double[] values) {
    int tail = (int) (TAIL * values.length);
    means[layer][lag] = Arrays.stream(values).average().orElse(FLOOR);
    lows[layer][lag] = values[tail];
    highs[layer][lag] = values[values.length - 1 - tail];
  }

  private static double[] logNorms(FMatrixRMaj dh) {
    double[] values = new double[dh.numRows];
    for (int lane = 0; lane < values.length; lane++) {
      double squares = 0;
      for (int unit = 0; unit < dh.numCols; unit++) {
        double value = dh.get(lane, unit);
        squares += value * value;
      }
      values[lane] = squares == 0 ? FLOOR : Math.max(FLOOR, Math.log10(squares) / 2);
    }
    Arrays.sort(values);
    return values;
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

  /** The same quantity, of which a tenth of the places lies below. */
  public double low(int layer, int lag) {
    return lows[layer][lag];
  }

  /** The same quantity, of which a tenth of the places lies above. */
  public double high(int layer, int lag) {
    return highs[layer][lag];
  }
}
