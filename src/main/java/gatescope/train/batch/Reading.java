package gatescope.train.batch;

import gatescope.text.Corpus;

/**
 * How a text becomes batches, and what of it is predicted.
 *
 * @param stride symbols from the beginning of one window to that of the next, where the last step
 *     predicts in a stream; unused otherwise
 */
public record Reading(Objective objective, Sequences sequences, int stride) {
  /** As in the Keras examples. */
  public static final int USUAL_STRIDE = 3;

  /** One stream whose every symbol is predicted. */
  public static final Reading STREAM =
      new Reading(Objective.EVERY_STEP, Sequences.STREAM, USUAL_STRIDE);

  /** Whether the text is one stream whose every symbol is predicted. */
  public boolean isStream() {
    return objective == Objective.EVERY_STEP && sequences == Sequences.STREAM;
  }

  /** Whether windows of T symbols are cut out of a stream. */
  public boolean usesWindows() {
    return objective == Objective.LAST_STEP && sequences == Sequences.STREAM;
  }

  /** Whether the loss is a mean over all kinds of places, so that it compares with n-grams. */
  public boolean predictsEverywhere() {
    return objective == Objective.EVERY_STEP || sequences == Sequences.STREAM;
  }

  /** How many symbols one epoch reads of a training part; windows read most of them many times. */
  public long symbolsPerEpoch(int trainSize, int steps) {
    return usesWindows() ? Windows.of(0, trainSize, steps, stride).symbols() : trainSize;
  }

  /** How many windows a training part has. */
  public int windows(int trainSize, int steps) {
    return usesWindows() ? Windows.of(0, trainSize, steps, stride).count() : 0;
  }

  /**
   * Cuts the symbols [from, to) into batches; the sequences of an epoch come in an order that only
   * the seed and the number of the epoch decide.
   */
  public Batches batches(Corpus corpus, int from, int to, BatchSize batch, long seed) {
    if (isStream()) {
      return new BatchStream(corpus.tokens(), from, to, batch);
    }
    return new SequenceStream(
        corpus.tokens(), spans(corpus, from, to, batch.steps()), objective, batch, seed);
  }

  /** The same with windows so far apart that an epoch reads at most so many symbols. */
  public Reading atMost(long symbols, int trainSize, int steps) {
    long spacing = ((long) trainSize * steps + symbols - 1) / symbols;
    return new Reading(objective, sequences, (int) Math.max(stride, spacing));
  }

  private Spans spans(Corpus corpus, int from, int to, int steps) {
    return usesWindows()
        ? Windows.of(from, to, steps, stride)
        : TextSpans.of(corpus, from, to, this);
  }
}
