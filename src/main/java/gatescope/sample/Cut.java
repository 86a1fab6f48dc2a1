package gatescope.sample;

/** Which symbols top-k and top-p leave; the likeliest always stays. */
final class Cut {
  private Cut() {}

  /**
   * @param ranking from the largest logit, so that a tie at T = 0 or ∞ is cut as it was learned
   * @param weights unnormalised chances at the rule's temperature
   */
  static boolean[] kept(Ranking ranking, double[] weights, DrawRule rule) {
    int most = Math.min(rule.topK(), weights.length);
    double wanted = rule.topP() < 1 ? rule.topP() * sum(ranking, weights, most) : Double.MAX_VALUE;
    boolean[] kept = new boolean[weights.length];
    double reached = 0;
    for (int place = 0; place < most && (place == 0 || reached < wanted); place++) {
      kept[ranking.id(place)] = true;
      reached += weights[ranking.id(place)];
    }
    return kept;
  }

  private static double sum(Ranking ranking, double[] weights, int most) {
    double sum = 0;
    for (int place = 0; place < most; place++) {
      sum += weights[ranking.id(place)];
    }
    return sum;
  }
}
