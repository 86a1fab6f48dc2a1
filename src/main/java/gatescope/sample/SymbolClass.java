package gatescope.sample;

/** What kind of thing a symbol is where it stands: it tells where the bits of a text go. */
public enum SymbolClass {
  WORD_START,
  INSIDE_WORD,
  SPACE,
  PUNCTUATION,
  DIGIT,
  NEWLINE,
  COMMON_CHARACTER,
  RARE_CHARACTER;

  /**
   * The class of a symbol, judged by its first code point; a word as one symbol is a word's start.
   *
   * @param before the symbol before it, "" at the beginning
   * @param common which Chinese characters are common
   */
  public static SymbolClass of(String symbol, String before, CommonCharacters common) {
    if (symbol.isEmpty()) {
      return SPACE; // what a separator may leave
    }
    int c = symbol.codePointAt(0);
    if (c == '\n' || c == '\r') {
      return NEWLINE;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return SPACE;
    }
    if (Character.isIdeographic(c)) {
      return common.contains(c) ? COMMON_CHARACTER : RARE_CHARACTER;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    if (!Character.isLetter(c) && !isMark(c)) {
      return PUNCTUATION;
    }
    return endsInAWord(before) ? INSIDE_WORD : WORD_START;
  }

  private static boolean endsInAWord(String before) {
    if (before.isEmpty()) {
      return false;
    }
    int c = before.codePointBefore(before.length());
    boolean apostrophe = c == '\'' || c == '’';
    return apostrophe || isMark(c) || (Character.isLetter(c) && !Character.isIdeographic(c));
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
