package gatescope.text.unit;

/**
 * What stands between white space. A single space between two words is no symbol, since it goes
 * without saying; any other white space is one: a line break, an indentation, a space at the end.
 */
final class WhiteSpaceWords implements Tokenizer {
  @Override
  public void split(String text, Sink sink) {
    for (int from = 0; from < text.length(); ) {
      boolean space = isSpace(text.charAt(from));
      int to = from + 1;
      while (to < text.length() && isSpace(text.charAt(to)) == space) {
        to++;
      }
      boolean goesWithoutSaying =
          space && from > 0 && to < text.length() && to == from + 1 && text.charAt(from) == ' ';
      if (!goesWithoutSaying) {
        sink.symbol(from, to);
      }
      from = to;
    }
  }

  @Override
  public String between(String left, String right) {
    boolean words = !isSpace(left.charAt(0)) && !isSpace(right.charAt(0));
    return words ? " " : "";
  }

  /** No white space lies outside the basic plane. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
