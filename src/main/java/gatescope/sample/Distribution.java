package gatescope.sample;

import java.util.stream.IntStream;

/**
 * The probabilities of the next symbol at a temperature: softmax(logits / T), in double, with the
 * maximum subtracted first. T = 0 puts all on the largest logit, ties by index; T = ∞ is uniform.
 */
public final class Distribution {
  private final double[] p; // V

  private Distribution(double[] p) {
    this.p = p;
  }

  /**
   * @param temperature 0 to infinity
   * @throws IllegalArgumentException if it is negative or NaN
   */
  public static Distribution of(Logits logits, double temperature) {
    if (!(temperature >= 0)) {
      throw new IllegalArgumentException("temperature " + temperature);
    }
    int best = argmax(logits);
    double[] p = new double[logits.size()];
    double sum = 0;
    for (int id = 0; id < p.length; id++) {
      double below = (double) logits.get(id) - logits.get(best);
      p[id] = weight(below, temperature, id == best);
      sum += p[id];
    }
    for (int id = 0; id < p.length; id++) {
      p[id] /= sum;
    }
    return new Distribution(p);
  }

  private static double weight(double below, double temperature, boolean best) {
    if (temperature == 0) {
      return best ? 1 : 0;
    }
    return Double.isInfinite(temperature) ? 1 : StrictMath.exp(below / temperature);
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

  /** −log₂ p, how many bits the symbol is worth here. */
  public double surprise(int id) {
    return -StrictMath.log(p[id]) / StrictMath.log(2);
  }

  /** Σ −p log₂ p, bits. */
  public double entropy() {
    double bits = 0;
    for (int id = 0; id < p.length; id++) {
      bits += p[id] > 0 ? p[id] * surprise(id) : 0;
    }
    return bits;
  }

  /** 2^entropy: as uncertain as a fair choice among so many. */
  public double effectiveChoices() {
    return StrictMath.pow(2, entropy());
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

  /** The {@code count} likeliest ids, the likeliest first, ties by index. */
  public int[] likeliest(int count) {
    return IntStream.range(0, p.length)
        .boxed()
        .sorted((a, b) -> Double.compare(p[b], p[a]))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
