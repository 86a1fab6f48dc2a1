package gatescope.text.unit;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts texts into symbols and joins them again without loss: {@code join(symbols(x))} is x for
 * every text. Immutable; any thread.
 */
public interface Tokenizer {
  /** Receives the symbols of a text as stretches of it. */
  @FunctionalInterface
  interface Sink {
    /** Takes the symbol that fills the text from {@code from} up to, not including, {@code to}. */
    void symbol(int from, int to);
  }

  /** Hands over every symbol of a text in order. */
  void split(String text, Sink sink);

  /** What stands between two neighbouring symbols in the text without being one. */
  default String between(String left, String right) {
    return "";
  }

  /** The symbols of a text in order. */
  default List<String> symbols(String text) {
    List<String> symbols = new ArrayList<>();
    split(text, (from, to) -> symbols.add(text.substring(from, to)));
    return symbols;
  }

  /** The text that symbols came from. */
  default String join(List<String> symbols) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < symbols.size(); k++) {
      if (k > 0) {
        text.append(between(symbols.get(k - 1), symbols.get(k)));
      }
      text.append(symbols.get(k));
    }
    return text.toString();
  }
}
