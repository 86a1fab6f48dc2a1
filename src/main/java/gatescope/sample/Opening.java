package gatescope.sample;

import java.util.List;

/**
 * How a text begins.
 *
 * @param voice who speaks
 * @param seed what is read first, at least one symbol
 * @param dice whose roll k draws symbol k
 */
public record Opening(Voice voice, List<Integer> seed, Dice dice) {
  public Opening {
    seed = List.copyOf(seed);
    if (seed.isEmpty()) {
      throw new IllegalArgumentException("no seed");
    }
  }
}
