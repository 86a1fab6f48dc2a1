package gatescope.workbench.common;

import gatescope.text.unit.Unit;
import java.util.List;

/**
 * How a symbol is drawn where it must be seen: white space gets a sign, and so does a symbol of
 * nothing; what is too long is cut.
 */
public final class Glyph {
  private static final int LONGEST = 12;

  private Glyph() {}

  public static String of(String symbol) {
    StringBuilder glyph = new StringBuilder();
    symbol.codePoints().forEach(c -> appendSign(glyph, c));
    return glyph.isEmpty() ? "∅" : clipped(glyph.toString());
  }

  private static void appendSign(StringBuilder glyph, int codePoint) {
    switch (codePoint) {
      case ' ' -> glyph.append('␣');
      case '\n' -> glyph.append('⏎');
      case '\r' -> glyph.append('␍');
      case '\t' -> glyph.append('→');
      case '\u3000' -> glyph.append('□');
      default -> glyph.appendCodePoint(Character.isISOControl(codePoint) ? '·' : codePoint);
    }
  }

  /** A family of joined emoji is one glyph, however many code points it takes. */
  private static String clipped(String glyph) {
    List<String> graphemes =
        glyph.length() <= LONGEST ? List.of(glyph) : Unit.GRAPHEMES.tokenizer().symbols(glyph);
    return graphemes.size() <= LONGEST
        ? glyph
        : String.join("", graphemes.subList(0, LONGEST - 1)) + "…";
  }
}
