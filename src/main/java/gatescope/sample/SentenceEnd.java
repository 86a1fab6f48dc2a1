package gatescope.sample;

/**
 * Where a sentence ends: at once after 。！？, and at the white space after . ! ? and …, quotes and
 * brackets that close in between included, so that 3.14 is no end.
 */
final class SentenceEnd {
  /** How far back an end may have begun. */
  static final int REACH = 8;

  private static final String AT_ONCE = "。！？";
  private static final String BEFORE_SPACE = ".!?…";
  private static final String CLOSING = "\"'”’»)]}」』）";

  private SentenceEnd() {}

  /** Whether one of the characters from {@code from} on ends a sentence. */
  static boolean isWithin(CharSequence text, int from) {
    for (int k = from; k < text.length(); k++) {
      char c = text.charAt(k);
      if (AT_ONCE.indexOf(c) >= 0 || (Character.isWhitespace(c) && isFinished(text, k))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFinished(CharSequence text, int space) {
    int k = space - 1;
    while (k >= 0 && CLOSING.indexOf(text.charAt(k)) >= 0) {
      k--;
    }
    return k >= 0 && BEFORE_SPACE.indexOf(text.charAt(k)) >= 0;
  }
}
