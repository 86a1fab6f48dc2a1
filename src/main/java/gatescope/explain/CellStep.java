package gatescope.explain;

import gatescope.explain.Equation.Quantity;
import gatescope.explain.Equation.Sign;
import java.util.List;

/**
 * What one unit did at one step: the numbers of the trace, the ledger of its memory, and the
 * equations between them.
 *
 * @param layer counted from 0
 */
public record CellStep(GateTrace trace, int layer, int step, int unit) {
  private static final Sign TIMES = new Sign(" · ");
  private static final Sign PLUS = new Sign(" + ");
  private static final Sign LESS = new Sign("1 − ");
  private static final Sign OPEN = new Sign("(");
  private static final Sign CLOSE = new Sign(")");

  /** The value of a gate, or h, of this step. */
  public double value(String symbol) {
    return trace.value(layer, symbol, step, unit);
  }

  /** The state that is carried on: c, or h in a cell without memory. */
  public Quantity state() {
    return hasMemory()
        ? new Quantity("c", 0, trace.memory(layer, step, unit))
        : new Quantity("h", 0, value("h"));
  }

  /** The same state before the step. */
  public Quantity stateBefore() {
    return hasMemory()
        ? new Quantity("c", 1, trace.memoryBefore(layer, step, unit))
        : new Quantity("h", 1, trace.outputBefore(layer, step, unit));
  }

  private boolean hasMemory() {
    return trace.shape().cell().cell().hasMemory();
  }

  /** How much of the state before was kept, 0 to 1; 0 in the plain network. */
  public double keeping() {
    return switch (trace.shape().cell()) {
      case LSTM, COUPLED -> value("f");
      case GRU -> value("z");
      case RNN -> 0;
    };
  }

  /**
   * What was kept of the state before: f·c₋₁, exact. {@link #added} is the state less this, so that
   * the two add up to the state of the trace to its last bit; it is i·g within the rounding of that
   * bit, unless the state is held.
   */
  public double kept() {
    return keeping() * stateBefore().value();
  }

  /** What the step added to what was kept; negative where it took away. */
  public double added() {
    return state().value() - kept();
  }

  /** How the state and the output follow from the gates, in the cell's order. */
  public List<Equation> equations() {
    Quantity before = stateBefore();
    return switch (trace.shape().cell()) {
      case LSTM ->
          List.of(
              new Equation(state(), List.of(q("f"), TIMES, before, PLUS, q("i"), TIMES, q("g"))),
              output());
      case COUPLED ->
          List.of(
              new Equation(
                  state(),
                  List.of(q("f"), TIMES, before, PLUS, OPEN, LESS, q("f"), CLOSE, TIMES, q("g"))),
              output());
      case GRU ->
          List.of(
              new Equation(
                  state(),
                  List.of(q("z"), TIMES, before, PLUS, OPEN, LESS, q("z"), CLOSE, TIMES, q("n"))));
      case RNN -> List.of();
    };
  }

  private Equation output() {
    Quantity squashed = new Quantity("tanh c", 0, value("c"));
    return new Equation(q("h"), List.of(q("o"), TIMES, squashed));
  }

  private Quantity q(String symbol) {
    return new Quantity(symbol, 0, value(symbol));
  }
}
