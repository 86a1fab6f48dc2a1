package gatescope.text.generate;

/**
 * Balanced brackets of four kinds, at most six deep: teaches a stack. Which bracket opens is
 * chance, which one closes is certain.
 */
final class Nested implements TextGenerator {
  static final String OPENING = "([{<";
  static final String CLOSING = ")]}>";
  static final int DEEPEST = 6;
  private static final int SYMBOLS = 150_000;

  @Override
  public String id() {
    return "nested";
  }

  @Override
  public String generate() {
    var dice = new Dice(6);
    return Pieces.fill(SYMBOLS, "\n", () -> line(dice));
  }

  private static String line(Dice dice) {
    int pairs = dice.between(2, 20);
    var line = new StringBuilder();
    var open = new StringBuilder();
    while (pairs > 0 || open.length() > 0) {
      if (open.length() == 0 || pairs > 0 && open.length() < DEEPEST && dice.chance(58)) {
        int kind = dice.between(0, OPENING.length() - 1);
        line.append(OPENING.charAt(kind));
        open.append(CLOSING.charAt(kind));
        pairs--;
      } else {
        line.append(open.charAt(open.length() - 1));
        open.setLength(open.length() - 1);
      }
    }
    return line.toString();
  }
}
