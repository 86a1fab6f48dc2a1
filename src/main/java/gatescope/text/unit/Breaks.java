package gatescope.text.unit;

import com.ibm.icu.text.BreakIterator;

/**
 * Cuts a text of any length at the breaks of an ICU iterator, window by window: the dictionaries of
 * Chinese, Japanese and Thai look at a whole run of letters at once, which must not become the
 * whole text. Windows end after a line break where there is one, which changes no symbol.
 */
final class Breaks {
  private static final int WINDOW = 1 << 16;

  private Breaks() {}

  static void split(BreakIterator iterator, String text, Tokenizer.Sink sink) {
    for (int from = 0; from < text.length(); ) {
      int end = windowEnd(text, from);
      iterator.setText(text.substring(from, end));
      from = splitWindow(iterator, text, from, end, sink);
    }
  }

  private static int windowEnd(String text, int from) {
    if (text.length() - from <= WINDOW) {
      return text.length();
    }
    int line = text.lastIndexOf('\n', from + WINDOW - 1);
    return line >= from ? line + 1 : from + WINDOW;
  }

  /**
   * Returns where the next window begins: before the last symbol if it may go on after this one.
   */
  private static int splitWindow(
      BreakIterator iterator, String text, int start, int end, Tokenizer.Sink sink) {
    boolean whole = end == text.length() || text.charAt(end - 1) == '\n';
    int from = iterator.first();
    for (int to = iterator.next(); to != BreakIterator.DONE; to = iterator.next()) {
      if (!whole && start + to == end && from > 0) {
        return start + from;
      }
      sink.symbol(start + from, start + to);
      from = to;
    }
    return end;
  }
}
