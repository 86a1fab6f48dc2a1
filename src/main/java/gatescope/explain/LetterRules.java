package gatescope.explain;

import java.util.List;

/** Rules about the letters themselves. */
final class LetterRules {
  private static final String VOWELS = "aeiouyAEIOUYäöüáéíóúàèìòùâêîôûåæøœ";

  private LetterRules() {}

  static boolean[] upperCase(List<String> symbols) {
    boolean[] upper = new boolean[symbols.size()];
    for (int t = 0; t < upper.length; t++) {
      upper[t] = Character.isUpperCase(symbols.get(t).codePointAt(0));
    }
    return upper;
  }

  static boolean[] vowelNext(List<String> symbols) {
    boolean[] next = new boolean[symbols.size()];
    for (int t = 0; t + 1 < next.length; t++) {
      next[t] = VOWELS.contains(symbols.get(t + 1));
    }
    return next;
  }

  /** The text up to and with symbol t ends with the string. */
  static boolean[] after(List<String> symbols, String string) {
    boolean[] after = new boolean[symbols.size()];
    StringBuilder read = new StringBuilder();
    for (int t = 0; t < after.length; t++) {
      read.append(symbols.get(t));
      int from = read.length() - string.length();
      after[t] = from >= 0 && read.indexOf(string, from) == from;
    }
    return after;
  }
}
