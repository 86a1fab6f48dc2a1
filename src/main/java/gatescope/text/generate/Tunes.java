package gatescope.text.generate;

/**
 * Short dance tunes in ABC notation: teaches form on three scales at once: a header, bars that add
 * up to the metre, and parts that come again.
 */
final class Tunes implements TextGenerator {
  private static final int SYMBOLS = 180_000;

  @Override
  public String id() {
    return "tunes";
  }

  @Override
  public String fileName() {
    return "tunes.abc.txt";
  }

  @Override
  public String generate() {
    var composer = new TuneComposer(new Dice(68));
    return Pieces.fill(SYMBOLS, "\n", composer::tune);
  }
}
