package gatescope.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Interpolated Witten–Bell smoothing by hand. */
class NGramModelTest {
  /** Trains on a a b, validates on a b. */
  private static Corpus corpus() {
    Tokens.Builder tokens = new Tokens.Builder(5, 2);
    for (int id : new int[] {0, 0, 1, 0, 1}) {
      tokens.add(id);
    }
    return new Corpus("text", new Vocabulary(List.of("a", "b")), tokens.build(), 3);
  }

  @Test
  void singleSymbols() {
    // P(a) = (2 + 2 · 1/2) / (3 + 2), P(b) = (1 + 2 · 1/2) / (3 + 2)
    double expected = -(Math.log(3.0 / 5) + Math.log(2.0 / 5)) / 2;
    assertEquals(expected, new NGramModel(corpus(), 1).validationLoss(corpus()), 1e-12);
  }

  @Test
  void pairsFallBackToSingleSymbols() {
    // Nothing was seen after b; P(b | a) = (1 + 2 · P(b)) / (2 + 2)
    double expected = -(Math.log(3.0 / 5) + Math.log((1 + 2 * 2.0 / 5) / 4)) / 2;
    assertEquals(expected, new NGramModel(corpus(), 2).validationLoss(corpus()), 1e-12);
  }

  @Test
  void longerHistoriesFallBackToPairs() {
    // Neither a b nor b a was seen as a history, so that nothing changes.
    double pairs = new NGramModel(corpus(), 2).validationLoss(corpus());
    assertEquals(pairs, new NGramModel(corpus(), 3).validationLoss(corpus()), 1e-12);
  }

  @Test
  void theTableOfCountsGrows() {
    LongCounts counts = new LongCounts();
    for (int round = 1; round <= 3; round++) {
      for (long key = -5000; key < 5000; key++) {
        assertEquals(round, counts.add(key << 32 | 7));
      }
    }
    assertEquals(3, counts.get(4999L << 32 | 7));
    assertTrue(counts.get(8) == 0);
  }
}
