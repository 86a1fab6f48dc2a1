package gatescope.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The distinct symbols of a corpus in a fixed order: the same text gives the same ids on every run.
 */
public final class Vocabulary {
  private final List<String> symbols;
  private final Map<String, Integer> ids;

  /**
   * @param symbols distinct, in the order of their ids
   */
  public Vocabulary(List<String> symbols) {
    this.symbols = List.copyOf(symbols);
    this.ids = new HashMap<>();
    for (int id = 0; id < symbols.size(); id++) {
      if (ids.put(symbols.get(id), id) != null) {
        throw new IllegalArgumentException("twice: " + symbols.get(id));
      }
    }
  }

  /** The code points of a text in ascending order. */
  public static Vocabulary ofCodePoints(String text) {
    List<String> symbols = new ArrayList<>();
    text.codePoints().distinct().sorted().forEach(c -> symbols.add(Character.toString(c)));
    return new Vocabulary(symbols);
  }

  /** V. */
  public int size() {
    return symbols.size();
  }

  public String symbol(int id) {
    return symbols.get(id);
  }

  /** The id of a symbol, or empty if the corpus does not have it. */
  public OptionalInt id(String symbol) {
    Integer id = ids.get(symbol);
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  public List<String> symbols() {
    return Collections.unmodifiableList(symbols);
  }
}
