package gatescope.text.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import gatescope.text.Corpus;
import gatescope.text.ProgressListener;
import gatescope.text.Tokens;
import gatescope.text.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Interpolated Witten–Bell smoothing by hand. */
class ExpectationsTest {
  /** Trains on a a b, validates on a b. */
  private static Corpus corpus() {
    Tokens.Builder tokens = new Tokens.Builder(5, 2);
    for (int id : new int[] {0, 0, 1, 0, 1}) {
      tokens.add(id);
    }
    return new Corpus("text", new Vocabulary(List.of("a", "b")), tokens.build(), 3);
  }

  private static double loss(Corpus corpus, int order) {
    return Expectations.of(corpus, ProgressListener.NONE).loss(order);
  }

  @Test
  void singleSymbols() {
    // P(a) = (2 + 2 · 1/2) / (3 + 2), P(b) = (1 + 2 · 1/2) / (3 + 2)
    double expected = -(Math.log(3.0 / 5) + Math.log(2.0 / 5)) / 2;
    assertEquals(expected, loss(corpus(), 1), 1e-12);
  }

  @Test
  void pairsFallBackToSingleSymbols() {
    // Nothing was seen after b; P(b | a) = (1 + 2 · P(b)) / (2 + 2)
    double expected = -(Math.log(3.0 / 5) + Math.log((1 + 2 * 2.0 / 5) / 4)) / 2;
    assertEquals(expected, loss(corpus(), 2), 1e-12);
  }

  @Test
  void longerHistoriesFallBackToPairs() {
    // Neither a b nor b a was seen as a history, so that nothing changes.
    double pairs = loss(corpus(), 2);
    assertEquals(pairs, loss(corpus(), 3), 1e-12);
  }

  /** Slow and obvious, over strings. */
  @Test
  void everyOrderIsThatOfTheObviousProgram() throws NoticeException {
    SplittableRandom random = new SplittableRandom(8);
    StringBuilder text = new StringBuilder("ab");
    while (text.length() < 1500) {
      boolean repeat = random.nextInt(4) > 0;
      text.append(repeat ? text.charAt(text.length() - 2) : (char) ('a' + random.nextInt(6)));
    }
    Corpus corpus = Corpus.ofCharacters("text", text.toString());
    String training = text.substring(0, corpus.trainSize());
    for (int order = 1; order <= 5; order++) {
      double sum = 0;
      for (int at = corpus.trainSize(); at < text.length(); at++) {
        String history = text.substring(at - order + 1, at);
        sum -= Math.log(chance(training, history, text.charAt(at), corpus.vocabulary().size()));
      }
      double expected = sum / corpus.validationSize();
      assertEquals(expected, loss(corpus, order), 1e-12);
    }
  }

  private static double chance(String training, String history, char symbol, int vocabulary) {
    double shorter =
        history.isEmpty()
            ? 1.0 / vocabulary
            : chance(training, history.substring(1), symbol, vocabulary);
    int seen = 0;
    int hits = 0;
    Set<Character> kinds = new TreeSet<>();
    for (int at = history.length(); at < training.length(); at++) {
      if (training.startsWith(history, at - history.length())) {
        seen++;
        hits += training.charAt(at) == symbol ? 1 : 0;
        kinds.add(training.charAt(at));
      }
    }
    return seen == 0 ? shorter : (hits + kinds.size() * shorter) / (seen + kinds.size());
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
