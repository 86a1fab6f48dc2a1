package gatescope.explain;

import java.util.List;

/**
 * Says of each symbol of a text whether it stands inside quotation marks. Marks that open and close
 * may be nested; the straight mark opens and closes by turns. An empty line ends all speech, so
 * that a forgotten mark does not turn the rest of the text inside out.
 */
public final class QuoteRule {
  private static final String STRAIGHT = "\"";
  private static final String OPENING = "“「『«";
  private static final String CLOSING = "”」』»";
  private static final String NEWLINE = "\n";

  private boolean straight;
  private int depth;
  private String last = "";

  private QuoteRule() {}

  /** Element t is true from an opening mark on until before its closing mark. */
  public static boolean[] inside(List<String> symbols) {
    QuoteRule rule = new QuoteRule();
    boolean[] inside = new boolean[symbols.size()];
    for (int t = 0; t < inside.length; t++) {
      inside[t] = rule.read(symbols.get(t));
    }
    return inside;
  }

  /** Element t is true where symbol t is the mark that ends a speech. */
  public static boolean[] closings(List<String> symbols) {
    boolean[] inside = inside(symbols);
    boolean[] closings = new boolean[inside.length];
    for (int t = 1; t < closings.length; t++) {
      boolean mark = symbols.get(t).equals(STRAIGHT) || CLOSING.contains(symbols.get(t));
      closings[t] = mark && inside[t - 1] && !inside[t];
    }
    return closings;
  }

  private boolean read(String symbol) {
    if (symbol.equals(NEWLINE) && last.equals(NEWLINE)) {
      straight = false;
      depth = 0;
    } else if (symbol.equals(STRAIGHT)) {
      straight = !straight;
    } else if (OPENING.contains(symbol)) {
      depth++;
    } else if (CLOSING.contains(symbol)) {
      depth = Math.max(0, depth - 1);
    }
    last = symbol;
    return straight || depth > 0;
  }
}
