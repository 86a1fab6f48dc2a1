package gatescope.explain;

import gatescope.text.Corpus;
import gatescope.text.Tokens;
import gatescope.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * A fixed stretch of the validation text, read in lanes side by side: lane k reads positions k·P to
 * (k + 1)·P − 1 after a run-up through the symbols before them, which counts for nothing, so that
 * its state is warm. Positions are counted from the beginning of the stretch. Immutable; any
 * thread.
 */
public final class TextSlice {
  /** What a forced perplexity is measured on. */
  public static final int SYMBOLS = 5_000;

  private static final int LANE_SYMBOLS = 250;
  private static final int RUN_UP = 50;

  /** Speech and brackets are rarely open at the beginning of a line: one is looked for so far. */
  private static final int SEARCH = 1_000;

  private final Vocabulary vocabulary;
  private final Tokens tokens;
  private final int start;
  private final int lanes;
  private final int laneSymbols;

  private TextSlice(Corpus corpus, int start, int symbols) {
    vocabulary = corpus.vocabulary();
    tokens = corpus.tokens();
    this.start = start;
    lanes = Math.max(1, symbols / LANE_SYMBOLS);
    laneSymbols = symbols / lanes;
  }

  /**
   * The beginning of the validation part, from the first new line on if there is one.
   *
   * @param most how many symbols at most
   */
  public static TextSlice ofValidation(Corpus corpus, int most) {
    int begin = corpus.trainSize();
    int left = corpus.size() - begin - 1;
    int skipped = afterNewline(corpus, begin, Math.min(SEARCH, left / 2));
    return new TextSlice(corpus, begin + skipped, Math.min(most, left - skipped));
  }

  private static int afterNewline(Corpus corpus, int begin, int search) {
    for (int k = 0; k < search; k++) {
      if (corpus.vocabulary().symbol(corpus.tokens().get(begin + k)).equals("\n")) {
        return k + 1;
      }
    }
    return 0;
  }

  /** How many positions there are. */
  public int size() {
    return lanes * laneSymbols;
  }

  int lanes() {
    return lanes;
  }

  /** P. */
  int laneSymbols() {
    return laneSymbols;
  }

  /** How many symbols are read before those that count. */
  int runUp() {
    return Math.min(RUN_UP, start);
  }

  /** The symbol at a position, which may lie in the run-up or be {@link #size}. */
  int id(int position) {
    return tokens.get(start + position);
  }

  /** The symbol at a position. */
  public String symbol(int position) {
    return vocabulary.symbol(id(position));
  }

  /** All symbols. */
  public List<String> symbols() {
    List<String> all = new ArrayList<>(size());
    for (int k = 0; k < size(); k++) {
      all.add(symbol(k));
    }
    return all;
  }

  /** The text of positions [from, to), cut to what there is. */
  public String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int k = Math.max(0, from); k < Math.min(size(), to); k++) {
      text.append(symbol(k));
    }
    return text.toString();
  }
}
