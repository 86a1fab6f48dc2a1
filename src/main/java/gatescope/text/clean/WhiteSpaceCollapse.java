package gatescope.text.clean;

import java.util.function.DoubleConsumer;

/** Makes one space of a run of white space, or one line feed if there is one in the run. */
final class WhiteSpaceCollapse implements Rewriter {
  @Override
  public long rewrite(String text, StringBuilder cleaned, DoubleConsumer progress) {
    long changed = 0;
    int nextReport = 0;
    for (int at = 0; at < text.length(); ) {
      if (at >= nextReport) {
        progress.accept((double) at / text.length());
        nextReport = at + REPORT;
      }
      char c = text.charAt(at);
      if (!isSpace(c)) {
        cleaned.append(c);
        at++;
        continue;
      }
      int end = runEnd(text, at);
      char kept = breaksLine(text, at, end) ? '\n' : ' ';
      cleaned.append(kept);
      changed += end - at == 1 && c == kept ? 0 : end - at;
      at = end;
    }
    return changed;
  }

  private static int runEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean breaksLine(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        return true;
      }
    }
    return false;
  }

  /** No white space lies outside the basic plane. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
