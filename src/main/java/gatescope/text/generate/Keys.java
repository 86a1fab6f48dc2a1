package gatescope.text.generate;

import java.util.List;

/**
 * A key at the start of each line that returns at its end, 5, 20 or 80 symbols later: teaches long
 * memory. The small letters between are chance; the key after {@code >} is certain for those who
 * still know it.
 */
final class Keys implements TextGenerator {
  static final List<Integer> GAPS = List.of(5, 20, 80);
  private static final String KEYS = "ABCDEFGH";
  private static final String NOISE = "klmnopqr";
  private static final int SYMBOLS = 200_000;

  @Override
  public String id() {
    return "keys";
  }

  @Override
  public String generate() {
    var dice = new Dice(80);
    return Pieces.fill(SYMBOLS, "\n", () -> line(dice));
  }

  private static String line(Dice dice) {
    char key = dice.letterOf(KEYS);
    int noise = dice.pick(GAPS) - 1;
    var line = new StringBuilder().append(key);
    for (int symbol = 0; symbol < noise; symbol++) {
      line.append(dice.letterOf(NOISE));
    }
    return line.append('>').append(key).toString();
  }
}
