package gatescope.sample;

/**
 * The probabilities of the next symbol under a {@link DrawRule}: softmax(logits / T), in double,
 * with the maximum subtracted first, then cut and made to add up to 1 again. T = 0 puts all on the
 * largest logit, ties by index; T = ∞ is uniform.
 *
 * <p>Only additions, products, quotients and {@link StrictMath} in a fixed order: the same logits
 * give the same bits on every machine. Immutable.
 */
public final class Distribution {
  private static final double LN_2 = StrictMath.log(2);

  private final double[] p; // V
  private final boolean[] kept; // V, or null if nothing was cut
  private final double entropy;

  private Distribution(double[] p, boolean[] kept, double entropy) {
    this.p = p;
    this.kept = kept;
    this.entropy = entropy;
  }

  /**
   * Without cuts.
   *
   * @param temperature 0 to infinity
   * @throws IllegalArgumentException if it is negative or NaN
   */
  public static Distribution of(Logits logits, double temperature) {
    return of(logits, DrawRule.at(temperature));
  }

  /**
   * @throws ArithmeticException if a logit is NaN or +∞, as a network that diverged returns them
   */
  public static Distribution of(Logits logits, DrawRule rule) {
    int best = argmax(logits);
    double[] weights = new double[logits.size()];
    double[] exponents = new double[weights.length];
    for (int id = 0; id < weights.length; id++) {
      double below = (double) logits.get(id) - logits.get(best);
      exponents[id] = exponent(below, rule.temperature(), id == best);
      weights[id] = exponents[id] == 0 ? 1 : StrictMath.exp(exponents[id]);
    }
    boolean[] kept = rule.cuts() ? Cut.kept(Ranking.of(logits), weights, rule) : null;
    return normalised(weights, exponents, kept);
  }

  /** ln of a weight: (logit − largest logit) / T. */
  private static double exponent(double below, double temperature, boolean best) {
    if (temperature == 0) {
      return best ? 0 : Double.NEGATIVE_INFINITY;
    }
    if (below == Double.NEGATIVE_INFINITY) {
      return below;
    }
    return Double.isInfinite(temperature) ? 0 : below / temperature;
  }

  /** H = ln Σw − Σw·ln w / Σw, in nats, needs one logarithm instead of V. */
  private static Distribution normalised(double[] weights, double[] exponents, boolean[] kept) {
    double sum = 0;
    double product = 0;
    for (int id = 0; id < weights.length; id++) {
      if (kept != null && !kept[id]) {
        weights[id] = 0;
      }
      sum += weights[id];
      product += weights[id] > 0 ? weights[id] * exponents[id] : 0;
    }
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new ArithmeticException("logits without a distribution");
    }
    for (int id = 0; id < weights.length; id++) {
      weights[id] /= sum;
    }
    double nats = StrictMath.log(sum) - product / sum;
    return new Distribution(weights, kept, Math.max(0, nats / LN_2));
  }

  /** The first of the largest logits. */
  public static int argmax(Logits logits) {
    int best = 0;
    for (int id = 1; id < logits.size(); id++) {
      if (logits.get(id) > logits.get(best)) {
        best = id;
      }
    }
    return best;
  }

  public int size() {
    return p.length;
  }

  public double probability(int id) {
    return p[id];
  }

  /** Whether top-k or top-p left the symbol out. */
  public boolean isCut(int id) {
    return kept != null && !kept[id];
  }

  /** −log₂ p, how many bits the symbol is worth here; infinite for one that cannot be drawn. */
  public double surprise(int id) {
    return Math.max(0, -StrictMath.log(p[id]) / LN_2);
  }

  /** Σ −p log₂ p, bits. */
  public double entropy() {
    return entropy;
  }

  /** 2^entropy: as uncertain as a fair choice among so many. */
  public double effectiveChoices() {
    return StrictMath.pow(2, entropy);
  }

  /**
   * The symbol whose interval of the cumulative distribution, in the order of the ids, contains u.
   *
   * @param u in [0, 1)
   */
  public int draw(double u) {
    double cumulative = 0;
    int last = 0;
    for (int id = 0; id < p.length; id++) {
      if (p[id] > 0) {
        cumulative += p[id];
        last = id;
        if (u < cumulative) {
          return id;
        }
      }
    }
    return last;
  }
}
