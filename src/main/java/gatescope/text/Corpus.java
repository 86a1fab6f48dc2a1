package gatescope.text;

/**
 * A text as the network sees it: a name, symbols, and a split into a training part and a validation
 * part.
 *
 * @param name shown on screen, usually the file's
 * @param vocabulary its distinct symbols
 * @param tokens its symbols in order
 * @param trainSize how many of the first symbols train; the rest validates
 */
public record Corpus(String name, Vocabulary vocabulary, Tokens tokens, int trainSize) {
  /** Below this there is nothing to learn from and nothing to validate with. */
  public static final int MIN_SYMBOLS = 100;

  public static final double VALIDATION_SHARE = 0.1;

  /**
   * Cuts a text into code points and splits off its last tenth, contiguous, for validation.
   *
   * @throws NoticeException if the text is too short or has only one kind of symbol
   */
  public static Corpus ofCharacters(String name, String text) throws NoticeException {
    int size = text.codePointCount(0, text.length());
    if (size < MIN_SYMBOLS) {
      throw new NoticeException(Notice.of("corpusTooShort", name, size, MIN_SYMBOLS));
    }
    Vocabulary vocabulary = Vocabulary.ofCodePoints(text);
    if (vocabulary.size() < 2) {
      throw new NoticeException(Notice.of("corpusOneSymbol", name));
    }
    CodePointIds ids = new CodePointIds(vocabulary);
    Tokens.Builder tokens = new Tokens.Builder(size, vocabulary.size());
    text.codePoints().forEach(c -> tokens.add(ids.id(c)));
    int trainSize = size - (int) Math.round(size * VALIDATION_SHARE);
    return new Corpus(name, vocabulary, tokens.build(), trainSize);
  }

  public int size() {
    return tokens.size();
  }

  public int validationSize() {
    return tokens.size() - trainSize;
  }

  /** The symbols [from, to) as text. */
  public String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int k = from; k < to; k++) {
      text.append(vocabulary.symbol(tokens.get(k)));
    }
    return text.toString();
  }
}
