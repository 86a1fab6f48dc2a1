package gatescope.explain;

/**
 * How well a network predicts a slice.
 *
 * @param loss mean, nats
 * @param closings how many quotation marks end a speech there
 * @param closed how many of them were the likeliest symbol
 */
public record SliceFigures(double loss, int closings, int closed) {
  public double perplexity() {
    return Math.exp(loss);
  }

  /** The share of closing quotation marks that were the likeliest symbol; NaN if there are none. */
  public double closedShare() {
    return (double) closed / closings;
  }
}
