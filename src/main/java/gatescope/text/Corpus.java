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

  private static final double SLICED_TRAINING_SHARE = 0.95;

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

  /**
   * The same symbols split as char-rnn does: the text is cut into rows of equal length, the first
   * 95 % of each row trains and the rest validates. The rows' beginnings come first in the new
   * order, so that a batch of as many lanes reads one row per lane; the few symbols that fill no
   * unit of every row are left out. Validation is then among the training text, which flatters it.
   *
   * @param rows lanes of the batch
   * @param unit symbols of a lane in a batch; parts of rows are multiples of it
   * @throws IllegalArgumentException if a row has fewer than two units
   */
  public Corpus sliced(int rows, int unit) {
    int units = tokens.size() / rows / unit;
    if (units < 2) {
      throw new IllegalArgumentException(tokens.size() + " symbols, " + rows + " rows of " + unit);
    }
    int length = units * unit;
    int trained = Math.max(1, (int) (units * SLICED_TRAINING_SHARE)) * unit;
    Tokens.Builder sliced = new Tokens.Builder(rows * length, vocabulary.size());
    addColumns(sliced, rows, length, 0, trained);
    addColumns(sliced, rows, length, trained, length);
    return new Corpus(name, vocabulary, sliced.build(), rows * trained);
  }

  private void addColumns(Tokens.Builder sliced, int rows, int length, int from, int to) {
    for (int row = 0; row < rows; row++) {
      for (int k = from; k < to; k++) {
        sliced.add(tokens.get(row * length + k));
      }
    }
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
