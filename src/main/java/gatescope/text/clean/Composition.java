package gatescope.text.clean;

import com.ibm.icu.text.Normalizer2;
import java.nio.CharBuffer;
import java.util.function.DoubleConsumer;

/** Unicode normalization form C; text that has it already is only copied. */
final class Composition implements Rewriter {
  private final Normalizer2 form = Normalizer2.getNFCInstance();

  @Override
  public long rewrite(String text, StringBuilder cleaned, DoubleConsumer progress) {
    long changed = 0;
    int from = 0;
    while (from < text.length()) {
      progress.accept((double) from / text.length());
      int limit = boundary(text, Math.min(text.length(), from + REPORT));
      changed += rewrite(text, from, limit, cleaned);
      from = limit;
    }
    return changed;
  }

  /** The first place from here on where nothing joins what comes before. */
  private int boundary(String text, int from) {
    int at = from;
    while (at < text.length() && !startsAnew(text, at)) {
      at++;
    }
    return at;
  }

  private boolean startsAnew(String text, int at) {
    boolean insidePair =
        at > 0
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return !insidePair && form.hasBoundaryBefore(text.codePointAt(at));
  }

  private long rewrite(String text, int from, int to, StringBuilder cleaned) {
    long changed = 0;
    int at = from;
    while (at < to) {
      int sound = at + form.spanQuickCheckYes(CharBuffer.wrap(text, at, to));
      cleaned.append(text, at, sound);
      if (sound == to) {
        return changed;
      }
      int end = Math.min(to, boundary(text, text.offsetByCodePoints(sound, 1)));
      String part = text.substring(sound, end);
      String composed = form.normalize(part);
      cleaned.append(composed);
      changed += composed.equals(part) ? 0 : part.codePointCount(0, part.length());
      at = end;
    }
    return changed;
  }
}
