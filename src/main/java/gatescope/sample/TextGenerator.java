package gatescope.sample;

import gatescope.math.Kernels;
import gatescope.net.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a text symbol by symbol: reads the seed, then rolls the dice on each next-symbol
 * distribution. Parameters may be replaced by newer ones at any symbol; the state goes on. One
 * thread at a time.
 */
public final class TextGenerator {
  /**
   * A symbol that was drawn.
   *
   * @param surprise −log₂ of its probability as learned, at temperature 1, bits
   */
  public record Drawn(int id, double surprise) {}

  private final Sampler sampler;
  private final Dice dice;
  private Logits next;
  private long drawn;

  /**
   * Reads the seed.
   *
   * @param seed at least one symbol
   */
  public TextGenerator(Parameters parameters, List<Integer> seed, Dice dice, Kernels kernels) {
    this.dice = dice;
    sampler = new Sampler(parameters, kernels);
    for (int id : seed) {
      next = sampler.read(id);
    }
  }

  /** How many symbols have been drawn. */
  public long drawn() {
    return drawn;
  }

  /** Draws the next symbols. */
  public List<Drawn> draw(int count, double temperature, Parameters newest) {
    sampler.setParameters(newest);
    List<Drawn> symbols = new ArrayList<>(count);
    for (int k = 0; k < count; k++) {
      int id = Distribution.of(next, temperature).draw(dice.roll(drawn));
      symbols.add(new Drawn(id, Distribution.of(next, 1).surprise(id)));
      next = sampler.read(id);
      drawn++;
    }
    return symbols;
  }
}
