package gatescope.text.generate;

import java.util.List;

/**
 * A key at the start of each line that returns at its end, so many symbols later: teaches long
 * memory. The small letters between are chance; the key after {@code >} is certain for those who
 * still know it.
 */
final class Keys implements TextGenerator {
  static final List<Integer> GAPS = List.of(5, 20, 80);
  static final int LONG_GAP = 80;
  private static final String KEYS = "ABCDEFGH";
  private static final String NOISE = "klmnopqr";
  private static final int SYMBOLS = 200_000;

  private final String id;
  private final List<Integer> gaps;
  private final int seed;

  private Keys(String id, List<Integer> gaps, int seed) {
    this.id = id;
    this.gaps = gaps;
    this.seed = seed;
  }

  /** Over short gaps a network may learn what it then needs over the long one. */
  static Keys ofMixedGaps() {
    return new Keys("keys", GAPS, 80);
  }

  /** Only the long gap: nothing shorter to learn it from. */
  static Keys ofLongGap() {
    return new Keys("gap-80", List.of(LONG_GAP), 81);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String generate() {
    var dice = new Dice(seed);
    return Pieces.fill(SYMBOLS, "\n", () -> line(dice));
  }

  private String line(Dice dice) {
    char key = dice.letterOf(KEYS);
    int noise = dice.pick(gaps) - 1;
    var line = new StringBuilder().append(key);
    for (int symbol = 0; symbol < noise; symbol++) {
      line.append(dice.letterOf(NOISE));
    }
    return line.append('>').append(key).toString();
  }
}
