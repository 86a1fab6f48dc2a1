package gatescope.sample;

import gatescope.text.Corpus;
import gatescope.text.Vocabulary;
import gatescope.text.unit.Tokenizer;

/**
 * How ids are written as text: by their symbols and by what stands between two of them.
 *
 * @param vocabulary the symbols
 * @param tokenizer what cut the corpus into them
 */
public record Script(Vocabulary vocabulary, Tokenizer tokenizer) {
  /** The number of no symbol: what stands before the first one. */
  public static final int NOTHING = -1;

  public static Script of(Corpus corpus) {
    return new Script(corpus.vocabulary(), corpus.tokenizer());
  }

  /**
   * What a symbol adds to a text.
   *
   * @param before the symbol before it, or {@link #NOTHING}
   */
  public String text(int before, int id) {
    String symbol = vocabulary.symbol(id);
    return before == NOTHING
        ? symbol
        : tokenizer.between(vocabulary.symbol(before), symbol) + symbol;
  }
}
