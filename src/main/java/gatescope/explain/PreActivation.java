package gatescope.explain;

import gatescope.net.Gate;
import gatescope.net.LayerWeights;
import gatescope.net.Parameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * The sum inside a gate's σ or tanh, taken apart: W·x + U·h + b in named addends, largest first.
 *
 * <p>Addends are products of floats in double and so exact; their sum differs from the kernels'
 * float sum by its rounding. In the GRU's n the reset gate multiplies all that comes from h and the
 * recurrent bias: their inputs carry it.
 */
public final class PreActivation {
  private final List<Contribution> contributions;
  private final double sum;

  private PreActivation(List<Contribution> contributions) {
    this.contributions =
        contributions.stream()
            .sorted(Comparator.comparingDouble(c -> -Math.abs(c.value())))
            .toList();
    sum = contributions.stream().mapToDouble(Contribution::value).sum();
  }

  /** Whether a quantity of a cell is σ or tanh of such a sum. */
  public static boolean exists(Gate gate, Parameters parameters) {
    boolean plain = !parameters.shape().cell().cell().hasMemory();
    boolean gated = parameters.shape().cell().cell().gates().size() > 1;
    return gate.source() == Gate.Source.GATES
        || (gate.source() == Gate.Source.HIDDEN && plain && !gated);
  }

  /**
   * Takes one apart.
   *
   * @param parameters that made the trace
   * @param gate one for which {@link #exists}
   */
  public static PreActivation of(
      Parameters parameters, GateTrace trace, int layer, Gate gate, int step, int unit) {
    LayerWeights weights = parameters.layer(layer);
    int column = gate.block() * trace.units() + unit;
    double reset = reset(trace, layer, gate, step, unit);
    List<Contribution> all = new ArrayList<>();
    addInput(all, parameters, trace, layer, step, column);
    for (int j = 0; j < trace.units(); j++) {
      double before = reset * trace.outputBefore(layer, step, j);
      double weight = weights.recurrent().get(j, column);
      all.add(new Contribution(Contribution.Source.UNIT, j, weight, before));
    }
    double bias = weights.inputBias().data[column] + reset * weights.recurrentBias().data[column];
    all.add(new Contribution(Contribution.Source.BIAS, 0, bias, 1));
    return new PreActivation(all);
  }

  /**
   * What multiplies the recurrent part: 1, or the reset gate of a cell that splits its products.
   */
  private static double reset(GateTrace trace, int layer, Gate gate, int step, int unit) {
    boolean split = trace.shape().cell().cell().splitsProducts() && gate.symbol().equals("n");
    return split ? trace.value(layer, "r", step, unit) : 1;
  }

  private static void addInput(
      List<Contribution> all,
      Parameters parameters,
      GateTrace trace,
      int layer,
      int step,
      int column) {
    FMatrixRMaj weights = parameters.layer(layer).input();
    if (layer == 0) {
      int id = trace.ids().get(step);
      double weight =
          trace.shape().oneHot()
              ? weights.get(id, column)
              : product(parameters.embedding(), id, weights, column);
      all.add(new Contribution(Contribution.Source.SYMBOL, id, weight, 1));
      return;
    }
    for (int j = 0; j < trace.units(); j++) {
      double below = trace.value(layer - 1, "h", step, j);
      all.add(new Contribution(Contribution.Source.BELOW, j, weights.get(j, column), below));
    }
  }

  private static double product(FMatrixRMaj rows, int row, FMatrixRMaj columns, int column) {
    double sum = 0;
    for (int k = 0; k < rows.numCols; k++) {
      sum += (double) rows.get(row, k) * columns.get(k, column);
    }
    return sum;
  }

  /** All addends, the largest by absolute value first. */
  public List<Contribution> contributions() {
    return contributions;
  }

  /** The first of {@link #contributions}. */
  public List<Contribution> largest(int count) {
    return contributions.subList(0, Math.min(count, contributions.size()));
  }

  /** What all but the {@code count} largest add together. */
  public double rest(int count) {
    return contributions.stream().skip(count).mapToDouble(Contribution::value).sum();
  }

  public double sum() {
    return sum;
  }
}
