package gatescope.sample;

import java.util.Map;

/**
 * The score of a game in which a class and a model guess the next symbol: what both have paid so
 * far, in bits. Shannon, "Prediction and Entropy of Printed English", Bell System Technical Journal
 * 30 (1951). Immutable.
 *
 * @param rounds how many symbols were guessed
 * @param classBits Σ −log₂ of the chance that the class gave the true symbol
 * @param modelBits the same of the model
 * @param classHits how often the class's highest stake was on the true symbol
 * @param modelHits how often it was the model's likeliest
 */
public record GuessScore(
    int rounds, double classBits, double modelBits, int classHits, int modelHits) {
  /** Nothing guessed yet. */
  public static final GuessScore NONE = new GuessScore(0, 0, 0, 0, 0);

  /**
   * The part of the class's chance that is spread over all symbols, so that a wrong guess costs a
   * finite number of bits.
   */
  public static final double SPREAD = 0.05;

  /**
   * The chance that chips give a symbol: its share of the chips, and of what is spread evenly.
   * Without chips all symbols are equal.
   *
   * @param chips symbol to how many are on it
   * @param vocabulary V
   */
  public static double chance(Map<Integer, Integer> chips, int symbol, int vocabulary) {
    int all = chips.values().stream().mapToInt(Integer::intValue).sum();
    double even = 1.0 / vocabulary;
    return all == 0 ? even : (1 - SPREAD) * chips.getOrDefault(symbol, 0) / all + SPREAD * even;
  }

  /** The score after a round that {@code truth} ended. */
  public GuessScore plus(Map<Integer, Integer> chips, Logits model, int truth) {
    Distribution learned = Distribution.of(model, DrawRule.AS_LEARNED);
    double paid = -StrictMath.log(chance(chips, truth, model.size())) / StrictMath.log(2);
    int stake = chips.getOrDefault(truth, 0);
    boolean hit = stake > 0 && chips.values().stream().allMatch(other -> other <= stake);
    return new GuessScore(
        rounds + 1,
        classBits + paid,
        modelBits + learned.surprise(truth),
        classHits + (hit ? 1 : 0),
        modelHits + (Distribution.argmax(model) == truth ? 1 : 0));
  }

  /** 2 to the mean bits that the class paid; NaN before the first round. */
  public double classPerplexity() {
    return StrictMath.pow(2, classBits / rounds);
  }

  /** 2 to the mean bits that the model paid; NaN before the first round. */
  public double modelPerplexity() {
    return StrictMath.pow(2, modelBits / rounds);
  }
}
