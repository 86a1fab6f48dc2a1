package gatescope.workbench;

/** How a symbol is drawn where it must be seen: white space gets a sign. */
public final class Glyph {
  private Glyph() {}

  public static String of(String symbol) {
    return switch (symbol) {
      case " " -> "␣";
      case "\n" -> "⏎";
      case "\r" -> "␍";
      case "\t" -> "→";
      case "\u3000" -> "□";
      default -> Character.isISOControl(symbol.codePointAt(0)) ? "·" : symbol;
    };
  }
}
