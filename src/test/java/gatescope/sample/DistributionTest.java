package gatescope.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of softmax(logits / T) on random logits, and the draws against their chances. */
class DistributionTest {
  private static final double[] TEMPERATURES = {
    0, Double.MIN_VALUE, 0.01, 0.5, 1, 2, 100, Double.MAX_VALUE, Double.POSITIVE_INFINITY
  };

  static Stream<Logits> randomLogits() {
    SplittableRandom random = new SplittableRandom(11);
    return IntStream.range(0, 30)
        .mapToObj(
            k -> {
              float[] values = new float[1 + random.nextInt(200)];
              double spread = Math.pow(10, random.nextDouble(-3, 4));
              for (int id = 0; id < values.length; id++) {
                values[id] = (float) ((2 * random.nextDouble() - 1) * spread);
              }
              return Logits.of(values);
            });
  }

  @ParameterizedTest
  @MethodSource("randomLogits")
  void chancesAddUpAtEveryTemperature(Logits logits) {
    for (double temperature : TEMPERATURES) {
      Distribution distribution = Distribution.of(logits, temperature);
      double sum = 0;
      for (double p : chances(distribution)) {
        assertTrue(p >= 0 && p <= 1, p + " at T = " + temperature);
        sum += p;
      }
      assertEquals(1, sum, 1e-12, "T = " + temperature);
      double choices = distribution.effectiveChoices();
      assertTrue(choices > 1 - 1e-9 && choices < logits.size() + 1e-9, choices + " choices");
    }
  }

  @ParameterizedTest
  @MethodSource("randomLogits")
  void theColdLimitIsTheLargestLogit(Logits logits) {
    int best = Distribution.argmax(logits);
    assertEquals(1, Distribution.of(logits, 0).probability(best));
    assertEquals(1, Distribution.of(logits, 1e-12).probability(best), 1e-12);
  }

  @Test
  void tiesGoToTheFirst() {
    Logits logits = Logits.of(1, 3, 2, 3, 3);
    assertEquals(1, Distribution.argmax(logits));
    assertArrayEquals(new double[] {0, 1, 0, 0, 0}, chances(Distribution.of(logits, 0)));
    Ranking ranking = Ranking.of(logits);
    assertEquals(List.of(1, 3, 4, 2, 0), IntStream.range(0, 5).map(ranking::id).boxed().toList());
    double third = 1.0 / 3;
    double[] shared = {0, third, 0, third, third};
    assertArrayEquals(shared, chances(Distribution.of(logits, 0.01)), 1e-12);
  }

  @ParameterizedTest
  @MethodSource("randomLogits")
  void theHotLimitIsUniform(Logits logits) {
    for (double p : chances(Distribution.of(logits, Double.POSITIVE_INFINITY))) {
      assertEquals(1.0 / logits.size(), p, 1e-15);
    }
    assertEquals(1, logits.size() * Distribution.of(logits, 1e12).probability(0), 1e-6);
  }

  @ParameterizedTest
  @MethodSource("randomLogits")
  void heatMakesUncertain(Logits logits) {
    double before = 0;
    for (double temperature : TEMPERATURES) {
      double entropy = Distribution.of(logits, temperature).entropy();
      assertTrue(entropy >= before - 1e-9, entropy + " bits at T = " + temperature);
      before = entropy;
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -1e-300, Double.NaN, Double.NEGATIVE_INFINITY})
  void otherTemperaturesAreRefused(double temperature) {
    Logits logits = Logits.of(1, 2);
    assertThrows(IllegalArgumentException.class, () -> Distribution.of(logits, temperature));
  }

  @Test
  void theEndsOfTheDiceDrawPossibleSymbols() {
    Distribution distribution = Distribution.of(Logits.of(-2000, 1, 0, -2000), 1);
    assertEquals(1, distribution.draw(0));
    assertEquals(2, distribution.draw(Math.nextDown(1.0)));
  }

  /**
   * Pearson's statistic of 200,000 draws; with 9 degrees of freedom 27.9 is passed once in 1000.
   */
  @Test
  void drawsFollowTheChances() {
    Distribution distribution =
        Distribution.of(Logits.of(2, 1.5f, 1, 0.5f, 0, -0.5f, -1, -1.5f, -2, -2.5f), 1);
    Dice dice = new Dice(7);
    int draws = 200_000;
    long[] counts = new long[distribution.size()];
    for (int k = 0; k < draws; k++) {
      counts[distribution.draw(dice.roll(k))]++;
    }
    double statistic = 0;
    for (int id = 0; id < counts.length; id++) {
      double expected = draws * distribution.probability(id);
      statistic += (counts[id] - expected) * (counts[id] - expected) / expected;
    }
    assertTrue(statistic < 27.9, "chi square " + statistic);
  }

  private static double[] chances(Distribution distribution) {
    return IntStream.range(0, distribution.size()).mapToDouble(distribution::probability).toArray();
  }
}
