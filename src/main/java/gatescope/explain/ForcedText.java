package gatescope.explain;

import gatescope.math.Kernels;
import gatescope.net.Forcing;
import gatescope.net.Lanes;
import gatescope.net.Network;
import gatescope.net.Parameters;
import gatescope.net.Tape;
import gatescope.sample.Dice;
import gatescope.sample.Distribution;
import gatescope.sample.Logits;
import java.util.ArrayList;
import java.util.List;

/**
 * A text drawn while something is held. With the same dice two of them differ by what is held
 * alone.
 */
public final class ForcedText {
  /**
   * What both texts have in common.
   *
   * @param seed at least one symbol
   * @param count how many symbols to draw
   * @param temperature 0 to infinity
   */
  public record Task(List<Integer> seed, int count, double temperature, Dice dice) {}

  private ForcedText() {}

  /**
   * Reads the seed and draws symbols.
   *
   * @param parameters that nobody writes any more
   */
  public static List<Integer> draw(
      Parameters parameters, Forcing forcing, Task task, Kernels kernels) {
    List<Integer> seed = task.seed();
    Network network = new Network(parameters.shape(), kernels);
    Tape tape = new Tape(parameters.shape(), 1, 1);
    Forcing throughout = forcing.throughout();
    List<Integer> text = new ArrayList<>(seed);
    for (int k = 0; k < seed.size() + task.count() - 1; k++) {
      tape.set(0, 0, text.get(k), Tape.NO_TARGET);
      network.forward(parameters, tape, Lanes.all(tape), throughout);
      tape.carryState();
      if (k >= seed.size() - 1) {
        Distribution next = Distribution.of(Logits.ofRow(tape.logits(), 0), task.temperature());
        text.add(next.draw(task.dice().roll(k - seed.size() + 1)));
      }
    }
    return List.copyOf(text.subList(seed.size(), text.size()));
  }
}
