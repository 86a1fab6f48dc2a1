package gatescope.explain;

import java.util.List;

/** Says of each symbol of a text whether it stands inside quotation marks. */
public final class QuoteRule {
  private static final String STRAIGHT = "\"";
  private static final String OPENING = "“「『«";
  private static final String CLOSING = "”」』»";

  private QuoteRule() {}

  /** Element t is true from an opening mark on until before its closing mark. */
  public static boolean[] inside(List<String> symbols) {
    boolean[] inside = new boolean[symbols.size()];
    boolean open = false;
    for (int t = 0; t < inside.length; t++) {
      String symbol = symbols.get(t);
      if (symbol.equals(STRAIGHT)) {
        open = !open;
      } else if (OPENING.contains(symbol)) {
        open = true;
      } else if (CLOSING.contains(symbol)) {
        open = false;
      }
      inside[t] = open;
    }
    return inside;
  }
}
