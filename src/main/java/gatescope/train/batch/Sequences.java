package gatescope.train.batch;

import gatescope.text.Corpus;
import java.util.OptionalInt;

/** Where a text is cut into sequences, each of which is read from the zero state. */
public enum Sequences {
  /** Nowhere: one long stream. */
  STREAM(0),
  /** At every line break. */
  LINES(1),
  /** At every blank line. */
  PASSAGES(2);

  private static final String BREAK = "\n";

  private final int breaks;

  Sequences(int breaks) {
    this.breaks = breaks;
  }

  /** Line breaks in a row that end a sequence. */
  int breaks() {
    return breaks;
  }

  /** Whether the training part of a text is cut at least once. */
  public boolean cut(Corpus corpus) {
    OptionalInt lineBreak = lineBreak(corpus);
    int run = 0;
    for (int k = 0; lineBreak.isPresent() && k < corpus.trainSize() - 1 && run < breaks; k++) {
      run = corpus.tokens().get(k) == lineBreak.getAsInt() ? run + 1 : 0;
    }
    return run >= breaks;
  }

  /** The id of the line break, or empty if the text has none. */
  static OptionalInt lineBreak(Corpus corpus) {
    return corpus.vocabulary().id(BREAK);
  }
}
