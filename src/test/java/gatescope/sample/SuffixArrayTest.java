package gatescope.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.text.ProgressListener;
import gatescope.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the index finds is what a search through everything finds. */
class SuffixArrayTest {
  private static Tokens tokens(int... ids) {
    Tokens.Builder builder = new Tokens.Builder(ids.length, 300);
    Arrays.stream(ids).forEach(builder::add);
    return builder.build();
  }

  private static int[] random(SplittableRandom random, int size, int kinds) {
    return random.ints(size, 0, kinds).toArray();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "50,1", "200,2", "500,3", "1000,26", "700,250"})
  void sortsEverySuffix(int size, int kinds) {
    SplittableRandom random = new SplittableRandom(size);
    for (int round = 0; round < 20; round++) {
      int[] text = new int[size + 1];
      for (int k = 0; k < size; k++) {
        text[k] = 1 + random.nextInt(kinds);
      }
      List<Integer> expected = new ArrayList<>(IntStream.rangeClosed(0, size).boxed().toList());
      expected.sort((a, b) -> Arrays.compare(text, a, size + 1, text, b, size + 1));
      int[] sorted = SuffixSorter.sort(text.clone(), kinds + 1, ProgressListener.NONE);
      assertEquals(expected, Arrays.stream(sorted).boxed().toList());
    }
  }

  /** Long repeats send the sorter many levels down. */
  @Test
  void sortsTextsThatRepeatThemselves() {
    StringBuilder a = new StringBuilder("a");
    StringBuilder b = new StringBuilder("ab");
    while (b.length() < 2000) {
      StringBuilder next = new StringBuilder(b).append(a);
      a = b;
      b = next;
    }
    String fibonacci = b.toString();
    int[] text =
        IntStream.concat(fibonacci.chars().map(c -> c - 'a' + 1), IntStream.of(0)).toArray();
    int[] sorted = SuffixSorter.sort(text.clone(), 3, ProgressListener.NONE);
    for (int k = 1; k < sorted.length; k++) {
      int before = sorted[k - 1];
      int after = sorted[k];
      assertTrue(
          Arrays.compare(text, before, text.length, text, after, text.length) < 0, "place " + k);
    }
  }

  private static int bruteForce(int[] corpus, int[] ids, int from) {
    int longest = 0;
    for (int at = 0; at < corpus.length; at++) {
      int shared = 0;
      while (at + shared < corpus.length
          && from + shared < ids.length
          && corpus[at + shared] == ids[from + shared]) {
        shared++;
      }
      longest = Math.max(longest, shared);
    }
    return longest;
  }

  @ParameterizedTest
  @CsvSource({"1,1", "300,2", "1000,4", "1000,300"})
  void findsWhatASearchThroughEverythingFinds(int size, int kinds) {
    SplittableRandom random = new SplittableRandom(size + kinds);
    int[] corpus = random(random, size, kinds);
    int[] text = random(random, 200, kinds);
    for (int copy = 0; copy < 3; copy++) {
      int length = Math.min(30, size);
      int from = random.nextInt(size - length + 1);
      System.arraycopy(corpus, from, text, 60 * copy, length);
    }
    SuffixArray index = SuffixArray.of(tokens(corpus), kinds, ProgressListener.NONE);
    Copies copies = Copies.of(index, text);
    for (int k = 0; k < text.length; k++) {
      assertEquals(bruteForce(corpus, text, k), copies.length(k), "from " + k);
    }
    for (int n : new int[] {1, 3, 10, 20}) {
      int novel = 0;
      for (int k = 0; k + n <= text.length; k++) {
        novel += bruteForce(corpus, text, k) < n ? 1 : 0;
      }
      assertEquals(novel / (text.length - n + 1.0), copies.novelty(n), 1e-15);
    }
    Copies.Run longest = copies.longest();
    assertEquals(
        IntStream.range(0, text.length).map(k -> bruteForce(corpus, text, k)).max().orElseThrow(),
        longest.length());
    for (Copies.Run run : copies.runs(3)) {
      assertTrue(run.length() >= 3);
      for (int k = 0; k < run.length(); k++) {
        assertEquals(corpus[run.at() + k], text[run.from() + k], "a run that is no copy");
      }
    }
  }

  @Test
  void runsCoverEveryCopyAndOverlapWhereCopiesDo() {
    Tokens corpus = tokens(1, 2, 3, 4, 9, 3, 4, 5, 6);
    SuffixArray index = SuffixArray.of(corpus, 10, ProgressListener.NONE);
    Copies copies = Copies.of(index, new int[] {1, 2, 3, 4, 5, 6, 7, 8});
    assertEquals(List.of(new Copies.Run(0, 4, 0), new Copies.Run(2, 4, 5)), copies.runs(3));
    assertEquals(new Copies.Run(0, 4, 0), copies.longest());
    assertEquals(List.of(), copies.runs(5));
  }

  @Test
  void theEdgesHaveAnswers() {
    SuffixArray index = SuffixArray.of(tokens(5, 5, 5), 6, ProgressListener.NONE);
    assertEquals(3, index.size());
    assertEquals(3, index.longest(new int[] {5, 5, 5, 5}, 0).length());
    assertEquals(0, index.longest(new int[] {4}, 0).length());
    Copies empty = Copies.of(index, new int[0]);
    assertNull(empty.longest());
    assertTrue(Double.isNaN(empty.novelty(10)));
    int[] same = new int[3 * SuffixArray.LONGEST];
    SuffixArray flat = SuffixArray.of(tokens(same), 1, ProgressListener.NONE);
    assertEquals(SuffixArray.LONGEST, flat.longest(same, 0).length());
  }

  @Test
  void tellsHowFarItIsAndCanBeEnded() {
    int[] ids = random(new SplittableRandom(2), 5000, 3);
    List<Double> told = new ArrayList<>();
    SuffixArray.of(tokens(ids), 3, told::add);
    assertTrue(told.size() > 5, told + "");
    assertEquals(told.stream().sorted().toList(), told);
    assertEquals(1.0, told.get(told.size() - 1), 1e-12);
    ProgressListener impatient =
        share -> {
          if (share > 0.3) {
            throw new CancellationException();
          }
        };
    assertThrows(CancellationException.class, () -> SuffixArray.of(tokens(ids), 3, impatient));
  }
}
