package gatescope.text.generate;

/**
 * Programs in a small made-up language, each well-formed: teaches indentation, blocks that close,
 * and names that must have been declared before they are used.
 */
final class LittleLanguage implements TextGenerator {
  private static final int SYMBOLS = 250_000;

  @Override
  public String id() {
    return "little-language";
  }

  @Override
  public String generate() {
    var dice = new Dice(42);
    return Pieces.fill(SYMBOLS, "\n", () -> new Programmer(dice).program());
  }
}
