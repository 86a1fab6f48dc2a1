package gatescope.view.chart;

import java.lang.Character.UnicodeScript;

/** How wide symbols are: Chinese, Japanese and Korean ones take two cells, marks take none. */
public final class Glyphs {
  private Glyphs() {}

  public static boolean isWide(String glyph) {
    return !glyph.isEmpty() && isWide(glyph.codePointAt(0));
  }

  /** How many narrow cells a glyph takes: two for a wide character, none for a mark. */
  public static int cells(String glyph) {
    return glyph.codePoints().map(c -> isMark(c) ? 0 : isWide(c) ? 2 : 1).sum();
  }

  /** As much of a text as so many narrow cells hold, with an ellipsis where it was cut. */
  public static String cut(String text, int room) {
    if (cells(text) <= room) {
      return text;
    }
    int end = 0;
    int taken = 1; // the ellipsis
    while (end < text.length()) {
      String next = Character.toString(text.codePointAt(end));
      taken += cells(next);
      if (taken > room) {
        break;
      }
      end += next.length();
    }
    return text.substring(0, end) + "…";
  }

  public static boolean isWide(int codePoint) {
    if (codePoint < 0x1100) {
      return false;
    }
    boolean fullWidth = codePoint >= 0xFF01 && codePoint <= 0xFF60;
    boolean punctuation = codePoint >= 0x3000 && codePoint <= 0x303E;
    boolean emoji = codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
    return fullWidth
        || punctuation
        || emoji
        || isWideScript(UnicodeScript.of(codePoint), codePoint);
  }

  /** Whether the code point joins the one before it: accents, joiners, variation selectors. */
  public static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  private static boolean isWideScript(UnicodeScript script, int codePoint) {
    return switch (script) {
      case HAN, BOPOMOFO -> true;
      case HIRAGANA, KATAKANA, HANGUL -> codePoint < 0xFF61 || codePoint > 0xFFDC;
      default -> false;
    };
  }
}
