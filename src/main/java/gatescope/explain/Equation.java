package gatescope.explain;

import java.util.List;

/**
 * A line of arithmetic that can be written with letters or with numbers.
 *
 * @param result what stands left of the equals sign
 * @param parts what stands right of it, in order
 */
public record Equation(Quantity result, List<Part> parts) {
  /** A number with a name, or a sign between two. */
  public sealed interface Part permits Quantity, Sign {}

  /**
   * A number with a name.
   *
   * @param symbol such as "f" or "tanh c"
   * @param lag 0 for this step, 1 for the step before
   */
  public record Quantity(String symbol, int lag, double value) implements Part {}

  /** Such as " · ". */
  public record Sign(String text) implements Part {}
}
