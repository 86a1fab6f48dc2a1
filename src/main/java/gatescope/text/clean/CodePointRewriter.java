package gatescope.text.clean;

import java.util.function.DoubleConsumer;
import java.util.function.IntUnaryOperator;

/** Replaces every code point by itself, by another, or by nothing. */
final class CodePointRewriter implements Rewriter {
  static final int NOTHING = -1;

  private final IntUnaryOperator replacement;

  CodePointRewriter(IntUnaryOperator replacement) {
    this.replacement = replacement;
  }

  @Override
  public long rewrite(String text, StringBuilder cleaned, DoubleConsumer progress) {
    long changed = 0;
    for (int start = 0; start < text.length(); start = end(text, start)) {
      progress.accept((double) start / text.length());
      changed += rewrite(text, start, end(text, start), cleaned);
    }
    return changed;
  }

  private static int end(String text, int start) {
    int end = Math.min(text.length(), start + REPORT);
    boolean splitsPair = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return splitsPair ? end + 1 : end;
  }

  private long rewrite(String text, int from, int to, StringBuilder cleaned) {
    long changed = 0;
    for (int at = from; at < to; ) {
      int codePoint = text.codePointAt(at);
      int replaced = replacement.applyAsInt(codePoint);
      if (replaced != NOTHING) {
        cleaned.appendCodePoint(replaced);
      }
      changed += replaced == codePoint ? 0 : 1;
      at += Character.charCount(codePoint);
    }
    return changed;
  }
}
