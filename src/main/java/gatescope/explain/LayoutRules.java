package gatescope.explain;

import java.util.Arrays;
import java.util.List;

/** Rules about where in brackets and lines a symbol stands. */
final class LayoutRules {
  private static final String OPENING = "([{（［｛〈《【";
  private static final String CLOSING = ")]}）］｝〉》】";
  private static final String NEWLINE = "\n";

  private LayoutRules() {}

  /** At least one bracket is open; a closing one too many opens nothing. */
  static boolean[] insideBrackets(List<String> symbols) {
    boolean[] inside = new boolean[symbols.size()];
    int depth = 0;
    for (int t = 0; t < inside.length; t++) {
      if (OPENING.contains(symbols.get(t))) {
        depth++;
      } else if (CLOSING.contains(symbols.get(t))) {
        depth = Math.max(0, depth - 1);
      }
      inside[t] = depth > 0;
    }
    return inside;
  }

  /** In the second half of its line. */
  static boolean[] lateInLine(List<String> symbols) {
    boolean[] late = new boolean[symbols.size()];
    int start = 0;
    for (int t = 0; t < late.length; t++) {
      boolean ends = t == late.length - 1 || symbols.get(t).equals(NEWLINE);
      if (ends) {
        Arrays.fill(late, (start + t + 1) / 2, t + 1, true);
        start = t + 1;
      }
    }
    return late;
  }

  /** The number of symbols since the last line break is above its median over the text. */
  static boolean[] longSinceNewline(List<String> symbols) {
    int[] since = new int[symbols.size()];
    for (int t = 0; t < since.length; t++) {
      since[t] = symbols.get(t).equals(NEWLINE) ? 0 : t == 0 ? 1 : since[t - 1] + 1;
    }
    int[] sorted = since.clone();
    Arrays.sort(sorted);
    boolean[] above = new boolean[since.length];
    for (int t = 0; t < above.length; t++) {
      above[t] = since[t] > sorted[since.length / 2];
    }
    return above;
  }
}
