package gatescope.text;

import gatescope.i18n.NoticeException;
import gatescope.text.unit.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as the network sees it: a name, symbols, and a split into a training part and a validation
 * part.
 *
 * @param name shown on screen, usually the file's
 * @param vocabulary its distinct symbols
 * @param tokens its symbols in order
 * @param trainSize how many of the first symbols train; the rest validates
 * @param recipe how it was made
 * @param origin where its symbols came from
 */
public record Corpus(
    String name,
    Vocabulary vocabulary,
    Tokens tokens,
    int trainSize,
    CorpusRecipe recipe,
    Origin origin) {
  /** Below this there is nothing to learn from and nothing to validate with. */
  public static final int MIN_SYMBOLS = 100;

  /** A longer validation part is measured on so many of its first symbols, to stay quick. */
  public static final int MAX_VALIDATED = 200_000;

  /** A stretch of symbols, {@code to} not included. */
  record Stretch(int from, int to) {}

  /** Characters of one document, split as given. */
  public Corpus(String name, Vocabulary vocabulary, Tokens tokens, int trainSize) {
    this(
        name,
        vocabulary,
        tokens,
        trainSize,
        CorpusRecipe.CHARACTERS,
        new Origin(List.of(new Passage(name, 0)), tokens.size(), List.of()));
  }

  /**
   * Cuts a text into code points and splits off its last tenth, contiguous, for validation.
   *
   * @throws NoticeException if the text is too short or has only one kind of symbol
   */
  public static Corpus ofCharacters(String name, String text) throws NoticeException {
    return CorpusBuilder.build(
        List.of(new Document(name, text)), CorpusRecipe.CHARACTERS, ProgressListener.NONE);
  }

  /**
   * The same symbols split as char-rnn does: the text is cut into rows of equal length, the first
   * part of each row trains and the rest validates. The rows' beginnings come first in the new
   * order, so that a batch of as many lanes reads one row per lane; the few symbols that fill no
   * unit of every row are left out. Validation is then among the training text, which flatters it.
   *
   * @param rows lanes of the batch
   * @param unit symbols of a lane in a batch; parts of rows are multiples of it
   * @param validationShare of each row; char-rnn's is 0.05
   * @throws IllegalArgumentException if a row has fewer than two units
   */
  public Corpus sliced(int rows, int unit, double validationShare) {
    int units = tokens.size() / rows / unit;
    if (units < 2) {
      throw new IllegalArgumentException(tokens.size() + " symbols, " + rows + " rows of " + unit);
    }
    int length = units * unit;
    int trained = Math.max(1, Math.min(units - 1, (int) (units * (1 - validationShare)))) * unit;
    List<Stretch> beginnings = new ArrayList<>();
    List<Stretch> ends = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      beginnings.add(new Stretch(row * length, row * length + trained));
      ends.add(new Stretch(row * length + trained, (row + 1) * length));
    }
    return rearranged(beginnings, ends);
  }

  /** The given stretches in a new order. */
  Corpus rearranged(List<Stretch> training, List<Stretch> validation) {
    int trained = training.stream().mapToInt(s -> s.to() - s.from()).sum();
    int validated = validation.stream().mapToInt(s -> s.to() - s.from()).sum();
    Tokens.Builder moved = new Tokens.Builder(trained + validated, vocabulary.size());
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    for (List<Stretch> part : List.of(training, validation)) {
      for (Stretch stretch : part) {
        addPassages(passages, stretch, at);
        for (int k = stretch.from(); k < stretch.to(); k++) {
          moved.add(tokens.get(k));
        }
        at += stretch.to() - stretch.from();
      }
    }
    Origin place = new Origin(passages, origin.characters(), origin.changed());
    return new Corpus(name, vocabulary, moved.build(), trained, recipe, place);
  }

  private void addPassages(List<Passage> moved, Stretch stretch, int at) {
    moved.add(new Passage(documentAt(stretch.from()), at));
    for (Passage passage : origin.passages()) {
      if (passage.start() > stretch.from() && passage.start() < stretch.to()) {
        moved.add(new Passage(passage.document(), at + passage.start() - stretch.from()));
      }
    }
  }

  Corpus withTrainSize(int size) {
    return new Corpus(name, vocabulary, tokens, size, recipe, origin);
  }

  /** The name of the document that a symbol came from. */
  public String documentAt(int symbol) {
    List<Passage> passages = origin.passages();
    int low = 0;
    int high = passages.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (passages.get(middle).start() <= symbol) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return passages.get(low).document();
  }

  public int size() {
    return tokens.size();
  }

  public int validationSize() {
    return tokens.size() - trainSize;
  }

  /** How many symbols of the validation part are measured. */
  public int validatedSize() {
    return Math.min(validationSize(), MAX_VALIDATED);
  }

  /** What cut the text into symbols. */
  public Tokenizer tokenizer() {
    return recipe.unit().tokenizer();
  }

  /** The symbols [from, to) as text. */
  public String text(int from, int to) {
    List<String> symbols = new ArrayList<>();
    for (int k = from; k < to; k++) {
      symbols.add(vocabulary.symbol(tokens.get(k)));
    }
    return tokenizer().join(symbols);
  }
}
