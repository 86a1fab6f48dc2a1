package gatescope.text.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * All chance of one text, from one seed.
 *
 * <p>It rests on {@link Random#nextInt(int)} alone, whose formula is part of the Java
 * specification, so that a text stays the same on every JDK.
 */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  char letterOf(String letters) {
    return letters.charAt(random.nextInt(letters.length()));
  }

  <T> List<T> shuffled(List<T> cards) {
    var deck = new ArrayList<>(cards);
    for (int last = deck.size() - 1; last > 0; last--) {
      Collections.swap(deck, last, random.nextInt(last + 1));
    }
    return deck;
  }
}
