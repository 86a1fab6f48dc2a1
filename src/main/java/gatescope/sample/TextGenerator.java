package gatescope.sample;

import gatescope.math.Kernels;
import gatescope.net.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Writes a text symbol by symbol: reads the seed, then rolls the dice on each next-symbol
 * distribution. Parameters may be replaced by newer ones at any symbol; the state goes on. One
 * thread at a time.
 */
public final class TextGenerator {
  private final Sampler sampler;
  private final Dice dice;
  private final OptionalInt excluded;
  private Logits next;
  private long drawn;

  /**
   * Reads the seed.
   *
   * @param seed at least one symbol
   * @param excluded a symbol that is never drawn, if any
   */
  public TextGenerator(
      Parameters parameters, List<Integer> seed, Dice dice, OptionalInt excluded, Kernels kernels) {
    this.dice = dice;
    this.excluded = excluded;
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
      Logits allowed = excluded.isPresent() ? next.without(excluded.getAsInt()) : next;
      Drawn symbol = Drawn.of(allowed, rule, dice.roll(drawn));
      symbols.add(symbol);
      next = sampler.read(symbol.id());
      drawn++;
    }
    return symbols;
  }
}
