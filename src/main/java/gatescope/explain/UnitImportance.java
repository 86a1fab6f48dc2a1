package gatescope.explain;

import gatescope.math.Kernels;
import gatescope.net.Forcing;
import gatescope.net.Gate;
import gatescope.net.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * What each unit is worth: how much worse a slice is predicted when its output h is held at 0.
 * Works a few units at a time, so that whoever calls can show progress and give up; one thread at a
 * time.
 */
public final class UnitImportance {
  /** The most work that a cut is worth: symbols times parameters. */
  private static final long WORK = 600_000_000L;

  private static final int FEWEST = 500;

  /**
   * What cutting a unit costs.
   *
   * @param layer counted from 0
   * @param lost perplexity with the cut less that without
   */
  public record Cut(int layer, int unit, double lost, SliceFigures figures) {}

  private final Parameters parameters;
  private final SliceEvaluator evaluator;
  private final SliceFigures whole;
  private final Gate output;
  private int next;

  /**
   * Measures the whole network first.
   *
   * @param parameters that nobody writes any more
   */
  public UnitImportance(Parameters parameters, TextSlice slice, Kernels kernels) {
    this.parameters = parameters;
    evaluator = new SliceEvaluator(slice, parameters.shape(), kernels);
    whole = evaluator.evaluate(parameters, Forcing.NONE);
    List<Gate> gates = parameters.shape().cell().cell().gates();
    output = gates.get(gates.size() - 1);
  }

  /** How many symbols to measure a network of so many parameters on. */
  public static int symbols(long parameterCount) {
    return (int) Math.max(FEWEST, Math.min(TextSlice.SYMBOLS, WORK / parameterCount));
  }

  /** Cuts the next units, at most {@code count}; empty when all are done. */
  public List<Cut> next(int count) {
    int end = Math.min(total(), next + count);
    List<Cut> cuts = new ArrayList<>();
    for (; next < end; next++) {
      cuts.add(cut(next / parameters.shape().hidden(), next % parameters.shape().hidden()));
    }
    return cuts;
  }

  private Cut cut(int layer, int unit) {
    SliceFigures figures = evaluator.evaluate(parameters, Forcing.of(layer, output, unit, 0));
    return new Cut(layer, unit, figures.perplexity() - whole.perplexity(), figures);
  }

  /** Units of all layers. */
  public int total() {
    return parameters.shape().layers() * parameters.shape().hidden();
  }

  /** How many have been cut. */
  public int done() {
    return next;
  }

  /** The network as it is. */
  public SliceFigures whole() {
    return whole;
  }
}
