package gatescope.train;

import gatescope.math.Kernels;
import gatescope.net.Parameters;
import gatescope.sample.Dice;
import gatescope.sample.Distribution;
import gatescope.sample.Logits;
import gatescope.sample.Sampler;

/** Whether the symbols of a sampled text are as frequent as the network said they would be. */
final class SampledChances {
  /** Rarer symbols are thrown together, as Pearson's statistic wants. */
  private static final double MIN_EXPECTED = 10;

  private SampledChances() {}

  /**
   * Samples a text at temperature 1 and returns Pearson's statistic of its counts against the sums
   * of the predicted chances, divided by its degrees of freedom: about 1 or less if all is well,
   * because the chances follow the text.
   */
  static double misfit(Parameters parameters, int symbols) {
    int vocabulary = parameters.shape().vocabulary();
    double[] expected = new double[vocabulary];
    long[] counts = new long[vocabulary];
    Sampler sampler = new Sampler(parameters, Kernels.best());
    Dice dice = new Dice(6);
    Logits next = sampler.read(0);
    for (int k = 0; k < symbols; k++) {
      Distribution chances = Distribution.of(next, 1);
      for (int id = 0; id < vocabulary; id++) {
        expected[id] += chances.probability(id);
      }
      int id = chances.draw(dice.roll(k));
      counts[id]++;
      next = sampler.read(id);
    }
    return misfit(expected, counts);
  }

  /**
   * Samples hot and cold: how many predictions have a chance that is no number at temperature 0.01
   * or 100, or are not the largest logit at 0.
   */
  static int strays(Parameters parameters, int symbols) {
    Sampler sampler = new Sampler(parameters, Kernels.best());
    Dice dice = new Dice(6);
    Logits next = sampler.read(0);
    int strays = 0;
    for (int k = 0; k < symbols; k++) {
      double sum = 0;
      Distribution cold = Distribution.of(next, 0.01);
      Distribution hot = Distribution.of(next, 100);
      for (int id = 0; id < next.size(); id++) {
        sum += cold.probability(id) + hot.probability(id);
      }
      int greedy = Distribution.of(next, 0).draw(dice.roll(k));
      boolean right = Math.abs(sum - 2) < 1e-9 && greedy == Distribution.argmax(next);
      strays += right ? 0 : 1;
      next = sampler.read(Distribution.of(next, 1).draw(dice.roll(k)));
    }
    return strays;
  }

  private static double misfit(double[] expected, long[] counts) {
    double statistic = 0;
    int kinds = 0;
    double rareExpected = 0;
    double rareCount = 0;
    for (int id = 0; id < counts.length; id++) {
      if (expected[id] < MIN_EXPECTED) {
        rareExpected += expected[id];
        rareCount += counts[id];
      } else {
        statistic += square(counts[id] - expected[id]) / expected[id];
        kinds++;
      }
    }
    if (rareExpected >= MIN_EXPECTED) {
      statistic += square(rareCount - rareExpected) / rareExpected;
      kinds++;
    }
    return statistic / (kinds - 1);
  }

  private static double square(double x) {
    return x * x;
  }
}
