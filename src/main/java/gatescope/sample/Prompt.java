package gatescope.sample;

import gatescope.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A typed text seen through a vocabulary: which of its symbols the network can read.
 *
 * @param symbols as typed
 */
public record Prompt(List<Symbol> symbols) {
  /**
   * @param text as typed
   * @param id in the vocabulary, or −1 if the network never saw it
   */
  public record Symbol(String text, int id) {
    public boolean isKnown() {
      return id >= 0;
    }
  }

  /** Cuts a text into code points. */
  public static Prompt of(String text, Vocabulary vocabulary) {
    List<Symbol> symbols = new ArrayList<>();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            symbol -> {
              OptionalInt id = vocabulary.id(symbol);
              symbols.add(new Symbol(symbol, id.orElse(-1)));
            });
    return new Prompt(List.copyOf(symbols));
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
