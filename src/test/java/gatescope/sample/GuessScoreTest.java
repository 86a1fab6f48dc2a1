package gatescope.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GuessScoreTest {
  private static final Logits EVEN = Logits.of(0, 0, 0, 0);
  private static final Logits SURE = Logits.of(30, 0, 0, 0);

  @Test
  void chipsAreAChanceForEverySymbol() {
    Map<Integer, Integer> chips = Map.of(1, 6, 2, 4);
    double sum = 0;
    for (int id = 0; id < 4; id++) {
      sum += GuessScore.chance(chips, id, 4);
    }
    assertEquals(1, sum, 1e-12);
    double spread = GuessScore.SPREAD / 4;
    assertEquals(0.6 * (1 - GuessScore.SPREAD) + spread, GuessScore.chance(chips, 1, 4), 1e-12);
    assertEquals(spread, GuessScore.chance(chips, 3, 4), 1e-12);
    assertEquals(0.25, GuessScore.chance(Map.of(), 3, 4));
  }

  @Test
  void bothPayTheBitsOfTheTruth() {
    GuessScore score = GuessScore.NONE.plus(Map.of(), EVEN, 2).plus(Map.of(), SURE, 0);
    assertEquals(2, score.rounds());
    assertEquals(4, score.classBits(), 1e-12);
    assertEquals(2, score.modelBits(), 1e-9);
    assertEquals(4, score.classPerplexity(), 1e-12);
    assertEquals(2, score.modelPerplexity(), 1e-9);
    assertEquals(0, score.classHits());
    assertEquals(1, score.modelHits());
  }

  @Test
  void aHitIsAHighestStakeOnTheTruth() {
    assertEquals(1, GuessScore.NONE.plus(Map.of(2, 1), EVEN, 2).classHits());
    assertEquals(1, GuessScore.NONE.plus(Map.of(2, 5, 1, 5), EVEN, 2).classHits());
    assertEquals(0, GuessScore.NONE.plus(Map.of(2, 4, 1, 6), EVEN, 2).classHits());
    assertEquals(0, GuessScore.NONE.plus(Map.of(1, 6), EVEN, 2).classHits());
    assertTrue(Double.isFinite(GuessScore.NONE.plus(Map.of(1, 6), EVEN, 2).classBits()));
  }

  @Test
  void nothingGuessedHasNoPerplexity() {
    assertTrue(Double.isNaN(GuessScore.NONE.classPerplexity()));
    assertTrue(Double.isNaN(GuessScore.NONE.modelPerplexity()));
  }
}
