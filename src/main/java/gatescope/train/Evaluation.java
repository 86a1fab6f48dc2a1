package gatescope.train;

/**
 * How well a network predicts a text that it does not learn from.
 *
 * @param loss mean cross-entropy, nats per symbol
 * @param accuracy share of symbols that were its first guess, 0 to 1
 * @param symbols how many were predicted
 */
public record Evaluation(double loss, double accuracy, long symbols) {
  public double perplexity() {
    return Math.exp(loss);
  }

  public double bits() {
    return loss / Math.log(2);
  }
}
