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
  public List<Drawn> draw(int count, DrawRule rule, Parameters newest) {
    sampler.setParameters(newest);
    List<Drawn> symbols = new ArrayList<>(count);
    for (int k = 0; k < count; k++) {
      Drawn symbol = Drawn.of(next, rule, dice.roll(drawn));
      symbols.add(symbol);
      next = sampler.read(symbol.id());
      drawn++;
    }
    return symbols;
  }
}
