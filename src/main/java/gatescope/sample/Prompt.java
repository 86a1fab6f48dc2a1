package gatescope.sample;

import gatescope.text.Corpus;
import gatescope.text.Vocabulary;
import java.util.List;

/**
 * A typed text seen through a vocabulary: which of its symbols the network can read.
 *
 * @param symbols as typed
 */
public record Prompt(List<Symbol> symbols) {
  private static final int NEVER_SEEN = -1;

  /**
   * @param text as typed
   * @param id in the vocabulary, that of its unknown symbol if it has one, or −1 if the network
   *     never saw it
   */
  public record Symbol(String text, int id) {
    public boolean isKnown() {
      return id >= 0;
    }
  }

  /** Writes a text as the corpus was written, and cuts it into symbols of its unit. */
  public static Prompt of(String text, Corpus corpus) {
    Vocabulary vocabulary = corpus.vocabulary();
    int otherwise = vocabulary.unknown().orElse(NEVER_SEEN);
    String written = corpus.recipe().cleaning().likewise(text);
    return new Prompt(
        corpus.tokenizer().symbols(written).stream()
            .map(symbol -> new Symbol(symbol, vocabulary.id(symbol).orElse(otherwise)))
            .toList());
  }

  /** The ids of the known symbols, in order. */
  public List<Integer> ids() {
    return symbols.stream().filter(Symbol::isKnown).map(Symbol::id).toList();
  }

  /** The symbols that are not in the vocabulary, each once. */
  public List<String> unknown() {
    return symbols.stream().filter(s -> !s.isKnown()).map(Symbol::text).distinct().toList();
  }
}
