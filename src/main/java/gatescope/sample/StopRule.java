package gatescope.sample;

/**
 * When a text is long enough: after a number of symbols, or earlier at the end of a line, of a
 * sentence, or of a phrase.
 *
 * @param length at most so many symbols
 * @param end what ends the text earlier
 * @param phrase the text after which {@link End#PHRASE} stops, else unused
 */
public record StopRule(long length, End end, String phrase) {
  /** What ends a text before its length is reached. */
  public enum End {
    LENGTH,
    LINE,
    SENTENCE,
    PHRASE
  }

  /** The longest text that is written. */
  public static final long MAX_LENGTH = 10_000_000;

  public StopRule {
    if (length < 1 || (end == End.PHRASE && phrase.isEmpty())) {
      throw new IllegalArgumentException(length + " symbols, phrase " + phrase);
    }
  }

  public static StopRule length(long length) {
    return new StopRule(length, End.LENGTH, "");
  }

  /** Watches a text from its first drawn symbol on. */
  public Watch watch() {
    return new Watch(this);
  }

  /** Follows one text symbol by symbol. One thread at a time. */
  public static final class Watch {
    private final StopRule rule;
    private final StringBuilder tail = new StringBuilder();
    private long read;
    private boolean done;

    private Watch(StopRule rule) {
      this.rule = rule;
    }

    /** Takes note of a symbol and returns whether the text ends with it. */
    public boolean read(String symbol) {
      read++;
      tail.append(symbol);
      done = done || read >= rule.length() || endsIn(symbol.length());
      int kept = Math.max(SentenceEnd.REACH, rule.phrase().length());
      tail.delete(0, Math.max(0, tail.length() - kept));
      return done;
    }

    private boolean endsIn(int newest) {
      int before = tail.length() - newest;
      return switch (rule.end()) {
        case LENGTH -> false;
        case LINE -> tail.indexOf("\n", before) >= 0;
        case SENTENCE -> SentenceEnd.isWithin(tail, before);
        case PHRASE ->
            tail.indexOf(rule.phrase(), Math.max(0, before - rule.phrase().length() + 1)) >= 0;
      };
    }

    /** Counts symbols that are no longer there to be read. */
    void skip(long symbols) {
      read += symbols;
    }

    public boolean isDone() {
      return done;
    }
  }
}
