package gatescope.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The distinct symbols of a corpus in a fixed order: the same text gives the same ids on every run.
 */
public final class Vocabulary {
  /** How the unknown symbol is written: what stands for all symbols without an id of their own. */
  public static final String UNKNOWN = "⍰";

  /** By code points, which is not the order of Java's strings. */
  static final Comparator<String> ORDER = Vocabulary::compare;

  private static final int NONE = -1;

  private final List<String> symbols;
  private final Map<String, Integer> ids;
  private final int unknown;

  /**
   * A vocabulary without the unknown symbol.
   *
   * @param symbols distinct, in the order of their ids
   */
  public Vocabulary(List<String> symbols) {
    this(symbols, NONE);
  }

  private Vocabulary(List<String> symbols, int unknown) {
    this.symbols = List.copyOf(symbols);
    this.unknown = unknown;
    this.ids = new HashMap<>();
    for (int id = 0; id < symbols.size(); id++) {
      if (ids.put(symbols.get(id), id) != null) {
        throw new IllegalArgumentException("twice: " + symbols.get(id));
      }
    }
  }

  /**
   * A vocabulary whose last symbol is the unknown one.
   *
   * @param known distinct, in the order of their ids; without {@link #UNKNOWN}
   */
  public static Vocabulary withUnknown(List<String> known) {
    List<String> symbols = new ArrayList<>(known);
    symbols.add(UNKNOWN);
    return new Vocabulary(symbols, known.size());
  }

  private static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int k = 0; k < length; k++) {
      if (a.charAt(k) != b.charAt(k)) {
        return Integer.compare(a.codePointAt(pairStart(a, k)), b.codePointAt(pairStart(b, k)));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** The place of the code point that the character at k belongs to. */
  private static int pairStart(String text, int k) {
    boolean second =
        k > 0
            && Character.isLowSurrogate(text.charAt(k))
            && Character.isHighSurrogate(text.charAt(k - 1));
    return second ? k - 1 : k;
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

  /** The id of the unknown symbol, or empty if every symbol of the corpus has its own. */
  public OptionalInt unknown() {
    return unknown == NONE ? OptionalInt.empty() : OptionalInt.of(unknown);
  }

  /** The symbols in the order of their ids. */
  public List<String> symbols() {
    return symbols;
  }
}
