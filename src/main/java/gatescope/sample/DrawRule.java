package gatescope.sample;

/**
 * How a symbol is chosen from its logits: softmax(logits / T), then the two cuts, then the dice.
 *
 * @param temperature 0 (greedy) to infinity (uniform); 1 is as learned
 * @param topK only so many of the likeliest symbols, {@link #ALL} for no cut
 * @param topP of those the fewest likeliest that have this chance together, 1 for no cut
 */
public record DrawRule(double temperature, int topK, double topP) {
  /** So many symbols that none is cut. */
  public static final int ALL = Integer.MAX_VALUE;

  /** What the network learned, uncut. */
  public static final DrawRule AS_LEARNED = at(1);

  public DrawRule {
    if (!(temperature >= 0) || topK < 1 || !(topP > 0 && topP <= 1)) {
      throw new IllegalArgumentException(
          "temperature " + temperature + ", top-k " + topK + ", top-p " + topP);
    }
  }

  /** A temperature without cuts. */
  public static DrawRule at(double temperature) {
    return new DrawRule(temperature, ALL, 1);
  }

  /** The same cuts at another temperature. */
  public DrawRule withTemperature(double other) {
    return new DrawRule(other, topK, topP);
  }

  boolean cuts() {
    return topK < ALL || topP < 1;
  }
}
