package gatescope.text.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines aⁿbⁿ and aⁿXbⁿ with n from 1 to 12: teaches counting. How many a come is chance; how many b
 * must follow is certain, so the loss falls exactly as far as some unit counts.
 */
final class Counting implements TextGenerator {
  static final int HIGHEST = 12;
  private static final int ROUNDS = 300;

  @Override
  public String id() {
    return "counting";
  }

  @Override
  public String generate() {
    var dice = new Dice(12);
    var text = new StringBuilder();
    for (int round = 0; round < ROUNDS; round++) {
      dice.shuffled(oneOfEach()).forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }

  private static List<String> oneOfEach() {
    List<String> lines = new ArrayList<>();
    for (int n = 1; n <= HIGHEST; n++) {
      lines.add("a".repeat(n) + "b".repeat(n));
      lines.add("a".repeat(n) + "X" + "b".repeat(n));
    }
    return lines;
  }
}
