package gatescope.text.unit;

/**
 * What stands between separators, which are put back between neighbouring symbols. A line break is
 * a symbol of its own unless the separator contains one; an empty line has no other symbol.
 */
final class Separated implements Tokenizer {
  private static final String BREAK = "\n";

  private final String separator;
  private final boolean byLines;

  Separated(String separator) {
    this.separator = separator;
    byLines = !separator.contains(BREAK);
  }

  @Override
  public void split(String text, Sink sink) {
    int lineEnd = lineEnd(text, 0);
    int gap = find(text, separator, 0);
    boolean lineHasSymbol = false;
    int from = 0;
    while (true) {
      if (gap < lineEnd) {
        sink.symbol(from, gap);
        from = gap + separator.length();
        gap = find(text, separator, from);
        lineHasSymbol = true;
        continue;
      }
      if (lineEnd > from || lineHasSymbol) {
        sink.symbol(from, lineEnd);
      }
      if (lineEnd == text.length()) {
        return;
      }
      from = lineEnd + BREAK.length();
      sink.symbol(lineEnd, from);
      lineEnd = lineEnd(text, from);
      lineHasSymbol = false;
    }
  }

  private int lineEnd(String text, int from) {
    return byLines ? find(text, BREAK, from) : text.length();
  }

  /** Where it is found, or the end of the text. */
  private static int find(String text, String what, int from) {
    int at = text.indexOf(what, from);
    return at < 0 ? text.length() : at;
  }

  @Override
  public String between(String left, String right) {
    boolean atBreak = byLines && (left.equals(BREAK) || right.equals(BREAK));
    return atBreak ? "" : separator;
  }
}
