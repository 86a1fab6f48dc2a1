package gatescope.text;

/**
 * Character n-grams with interpolated Witten–Bell smoothing: the figures that a network must beat
 * before one may say that it has learned more than pairs.
 *
 * <pre>
 * P(w | h) = (c(h w) + N(h) · P(w | h′)) / (c(h) + N(h))
 * </pre>
 *
 * where h′ is h without its first symbol, N(h) the number of different symbols seen after h, and
 * the shortest history backs off to the uniform distribution (Witten and Bell 1991; Chen and
 * Goodman 1998).
 */
public final class NGramModel {
  private final int order;
  private final int vocabulary;
  private final LongCounts[] histories; // per length: c(h)
  private final LongCounts[] kinds; // per length: N(h)
  private final LongCounts[] grams; // per length: c(h w)

  /**
   * Counts the training part of a corpus.
   *
   * @param order 1 for single symbols, 2 for pairs, and so on
   */
  public NGramModel(Corpus corpus, int order) {
    this.order = order;
    this.vocabulary = corpus.vocabulary().size();
    histories = new LongCounts[order];
    kinds = new LongCounts[order];
    grams = new LongCounts[order];
    for (int length = 0; length < order; length++) {
      histories[length] = new LongCounts();
      kinds[length] = new LongCounts();
      grams[length] = new LongCounts();
      count(corpus, length);
    }
  }

  private void count(Corpus corpus, int length) {
    for (int k = length; k < corpus.trainSize(); k++) {
      long history = key(corpus.tokens(), k - length, length);
      histories[length].add(history);
      if (grams[length].add(key(corpus.tokens(), k - length, length + 1)) == 1) {
        kinds[length].add(history);
      }
    }
  }

  /** A hash of {@code length} symbols; equal keys of different symbols are too rare to matter. */
  private static long key(Tokens tokens, int from, int length) {
    long key = length;
    for (int k = from; k < from + length; k++) {
      key = (key ^ tokens.get(k)) * 0x9E3779B97F4A7C15L;
      key ^= key >>> 29;
    }
    return key;
  }

  /**
   * The mean loss over the validation part, nats per symbol; the history may reach into training.
   */
  public double validationLoss(Corpus corpus) {
    double sum = 0;
    for (int k = corpus.trainSize(); k < corpus.size(); k++) {
      sum -= Math.log(probability(corpus.tokens(), k));
    }
    return sum / corpus.validationSize();
  }

  private double probability(Tokens tokens, int at) {
    double p = 1.0 / vocabulary;
    for (int length = 0; length < order && length <= at; length++) {
      long history = key(tokens, at - length, length);
      double seen = histories[length].get(history);
      if (seen == 0) {
        break;
      }
      double fresh = kinds[length].get(history);
      p = (grams[length].get(key(tokens, at - length, length + 1)) + fresh * p) / (seen + fresh);
    }
    return p;
  }
}
