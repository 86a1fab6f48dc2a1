package gatescope.view.chart.text;

import gatescope.view.chart.Glyphs;

/**
 * Where a line of a monospaced text may end: after white space and hyphens, and between Chinese
 * characters, but not before what closes nor after what opens.
 */
final class LineBreaks {
  private static final String CLOSING = "，。！？、；：”’）》」』】…,.!?;:)]}\"'";
  private static final String OPENING = "“‘（《「『【([{";

  private LineBreaks() {}

  /** Whether a line may end between two glyphs. */
  static boolean isAllowed(String before, String after) {
    if (hangs(after)) {
      return hangs(before);
    }
    if (hangs(before) || before.equals("-")) {
      return true;
    }
    boolean wide = Glyphs.isWide(before) || Glyphs.isWide(after);
    return wide && !CLOSING.contains(after) && !OPENING.contains(before);
  }

  /** Whether a glyph may stand over the right edge, because nobody sees it. */
  static boolean hangs(String glyph) {
    return Character.isWhitespace(glyph.codePointAt(0));
  }
}
