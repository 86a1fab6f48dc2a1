package gatescope.text.unit;

/**
 * What a symbol of a corpus is.
 *
 * @param separator of {@link UnitKind#SEPARATED}, not empty; "" for every other kind
 */
public record Unit(UnitKind kind, String separator) {
  public static final Unit CHARACTERS = new Unit(UnitKind.CHARACTERS, "");
  public static final Unit GRAPHEMES = new Unit(UnitKind.GRAPHEMES, "");
  public static final Unit WORDS = new Unit(UnitKind.WORDS, "");
  public static final Unit WHITE_SPACE_WORDS = new Unit(UnitKind.WHITE_SPACE_WORDS, "");

  public Unit {
    if (separator.isEmpty() == (kind == UnitKind.SEPARATED)) {
      throw new IllegalArgumentException(kind + " with separator \"" + separator + '"');
    }
  }

  public static Unit separatedBy(String separator) {
    return new Unit(UnitKind.SEPARATED, separator);
  }

  /** What cuts and joins texts by this unit. */
  public Tokenizer tokenizer() {
    return switch (kind) {
      case CHARACTERS -> new CodePoints();
      case GRAPHEMES -> new Graphemes();
      case WORDS -> new Words();
      case WHITE_SPACE_WORDS -> new WhiteSpaceWords();
      case SEPARATED -> new Separated(separator);
    };
  }

  /** Whether a symbol is a character, however many code points it takes. */
  public boolean isCharacter() {
    return kind == UnitKind.CHARACTERS || kind == UnitKind.GRAPHEMES;
  }
}
