package gatescope.explain;

/**
 * One addend of a gate's pre-activation: a weight times what it weighs.
 *
 * @param source what kind of thing it comes from
 * @param index which symbol or unit; 0 for a bias
 * @param weight the learned number, for {@link Source#SYMBOL} of an embedded input the whole row
 *     times column
 * @param input what the weight is multiplied with
 */
public record Contribution(Source source, int index, double weight, double input) {
  /** Where an addend comes from. */
  public enum Source {
    /** The symbol that is read; the index is its id. */
    SYMBOL,
    /** The output of a unit of the layer below at this step. */
    BELOW,
    /** The output of a unit of this layer at the step before. */
    UNIT,
    /** The sum of both biases. */
    BIAS
  }

  /** What it adds. */
  public double value() {
    return weight * input;
  }
}
