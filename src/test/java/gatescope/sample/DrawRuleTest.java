package gatescope.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every temperature with every cut gives a distribution. */
class DrawRuleTest {
  private static final double[] TEMPERATURES = {
    0, Double.MIN_VALUE, 1e-300, 0.01, 0.7, 1, 5, 1e300, Double.MAX_VALUE, Double.POSITIVE_INFINITY
  };
  private static final int[] TOP_K = {1, 2, 5, 1000, DrawRule.ALL};
  private static final double[] TOP_P = {Double.MIN_VALUE, 0.1, 0.5, 0.999999, 1};
  private static final double LAST_ROLL = Math.nextDown(1.0);

  /** Even, spread, tied, tiny and huge logits, with and without impossible symbols. */
  static Stream<Logits> logits() {
    SplittableRandom random = new SplittableRandom(5);
    Stream<Logits> special =
        Stream.of(
            Logits.of(3),
            Logits.of(0, 0, 0, 0),
            Logits.of(-0f, 0f, -0f),
            Logits.of(Float.MAX_VALUE, -Float.MAX_VALUE, 0),
            Logits.of(Float.MIN_VALUE, -Float.MIN_VALUE),
            Logits.of(1, Float.NEGATIVE_INFINITY, 1));
    Stream<Logits> ordinary =
        IntStream.range(0, 12)
            .mapToObj(
                k -> {
                  float[] values = new float[2 + random.nextInt(60)];
                  float spread = (float) Math.pow(10, random.nextDouble(-2, 3));
                  for (int id = 0; id < values.length; id++) {
                    values[id] = Math.round((2 * random.nextDouble() - 1) * 20) * spread / 20;
                  }
                  return Logits.of(values);
                });
    return Stream.concat(special, ordinary);
  }

  @ParameterizedTest
  @MethodSource("logits")
  void everyRuleGivesADistribution(Logits logits) {
    for (double temperature : TEMPERATURES) {
      for (int topK : TOP_K) {
        for (double topP : TOP_P) {
          checkDistribution(logits, new DrawRule(temperature, topK, topP));
        }
      }
    }
  }

  private static void checkDistribution(Logits logits, DrawRule rule) {
    Distribution distribution = Distribution.of(logits, rule);
    double sum = 0;
    int kept = 0;
    for (int id = 0; id < logits.size(); id++) {
      double p = distribution.probability(id);
      assertTrue(p >= 0 && p <= 1, p + " under " + rule);
      assertTrue(p == 0 || !distribution.isCut(id), "a cut symbol with a chance under " + rule);
      sum += p;
      kept += distribution.isCut(id) ? 0 : 1;
    }
    assertEquals(1, sum, 1e-12, rule::toString);
    assertTrue(kept >= 1 && kept <= rule.topK(), kept + " kept under " + rule);
    assertFalse(distribution.isCut(Distribution.argmax(logits)), "the likeliest cut: " + rule);
    double entropy = distribution.entropy();
    double most = Math.log(kept) / Math.log(2);
    assertTrue(entropy >= 0 && entropy <= most + 1e-9, entropy + " bits under " + rule);
    for (double roll : new double[] {0, 0.5, LAST_ROLL}) {
      assertTrue(distribution.probability(distribution.draw(roll)) > 0, "impossible: " + rule);
    }
  }

  @ParameterizedTest
  @MethodSource("logits")
  void theEntropyIsThatOfItsDefinition(Logits logits) {
    for (DrawRule rule : new DrawRule[] {DrawRule.AS_LEARNED, new DrawRule(0.7, 5, 0.9)}) {
      Distribution distribution = Distribution.of(logits, rule);
      double bits = 0;
      for (int id = 0; id < logits.size(); id++) {
        double p = distribution.probability(id);
        bits -= p > 0 ? p * Math.log(p) / Math.log(2) : 0;
      }
      assertEquals(bits, distribution.entropy(), 1e-9);
      assertEquals(Math.pow(2, bits), distribution.effectiveChoices(), 1e-6);
    }
  }

  @Test
  void topKKeepsTheLikeliestTiesByIndex() {
    Distribution distribution = Distribution.of(Logits.of(1, 2, 2, 2, 0), new DrawRule(1, 2, 1));
    assertEquals(0.5, distribution.probability(1), 1e-15);
    assertEquals(0.5, distribution.probability(2), 1e-15);
    assertTrue(distribution.isCut(0) && distribution.isCut(3) && distribution.isCut(4));
  }

  /** Chances of 1/2, 1/4, 1/8 and 1/8. */
  @Test
  void topPKeepsTheFewestThatReachIt() {
    float two = (float) Math.log(2);
    Logits logits = Logits.of(0, two, 2 * two, 0);
    assertEquals("..x.", keptBy(logits, 0.4));
    assertEquals(".xx.", keptBy(logits, 0.6));
    assertEquals(".xx.", keptBy(logits, 0.7));
    assertEquals("xxx.", keptBy(logits, 0.8));
    assertEquals("xxxx", keptBy(logits, 0.9));
    assertEquals("xxxx", keptBy(logits, 1));
  }

  private static String keptBy(Logits logits, double topP) {
    Distribution distribution = Distribution.of(logits, new DrawRule(1, DrawRule.ALL, topP));
    StringBuilder kept = new StringBuilder();
    for (int id = 0; id < logits.size(); id++) {
      kept.append(distribution.isCut(id) ? '.' : 'x');
    }
    return kept.toString();
  }

  /** At equal chances the cut follows what was learned, so it does not jump as T grows. */
  @Test
  void theHottestCutIsThatOfTheLogits() {
    DrawRule rule = new DrawRule(Double.POSITIVE_INFINITY, DrawRule.ALL, 0.5);
    Distribution distribution = Distribution.of(Logits.of(1, 9, 2, 8), rule);
    assertEquals(0.5, distribution.probability(1));
    assertEquals(0.5, distribution.probability(3));
  }

  @Test
  void whatIsNoRuleIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> DrawRule.at(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> DrawRule.at(-0.1));
    assertThrows(IllegalArgumentException.class, () -> new DrawRule(1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new DrawRule(1, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new DrawRule(1, 1, 1.01));
    assertThrows(IllegalArgumentException.class, () -> new DrawRule(1, 1, Double.NaN));
  }

  @Test
  void aNetworkThatDivergedIsNoDistribution() {
    Logits noNumber = Logits.of(1, Float.NaN);
    Logits infinite = Logits.of(1, Float.POSITIVE_INFINITY);
    assertThrows(ArithmeticException.class, () -> Distribution.of(noNumber, 1));
    assertThrows(ArithmeticException.class, () -> Distribution.of(infinite, 1));
  }

  @ParameterizedTest
  @MethodSource("logits")
  void theIntervalsAreWhatIsDrawn(Logits logits) {
    Dice dice = new Dice(3);
    for (DrawRule rule : new DrawRule[] {DrawRule.at(0), DrawRule.at(2), new DrawRule(1, 3, 0.9)}) {
      Distribution distribution = Distribution.of(logits, rule);
      Intervals intervals = Intervals.of(distribution);
      assertEquals(1, intervals.end(logits.size() - 1));
      for (int k = 0; k < 50; k++) {
        double roll = k == 0 ? LAST_ROLL : dice.roll(k);
        int id = distribution.draw(roll);
        assertTrue(roll >= intervals.start(id) && roll < intervals.end(id), rule + " at " + roll);
      }
    }
  }

  @Test
  void theCurveClimbsFromGreedyToUniform() {
    Logits logits = Logits.of(2, 1, 0, -1, -2, -3, -4, -5);
    var points =
        EntropyCurve.of(
                logits, DrawRule.AS_LEARNED, List.of(0.0, 0.5, 1.0, 2.0, Double.POSITIVE_INFINITY))
            .points();
    assertEquals(0, points.get(0).bits());
    assertEquals(Distribution.of(logits, 1).entropy(), points.get(2).bits());
    assertEquals(3, points.get(4).bits(), 1e-12);
    for (int k = 1; k < points.size(); k++) {
      assertTrue(points.get(k).bits() > points.get(k - 1).bits());
    }
  }
}
