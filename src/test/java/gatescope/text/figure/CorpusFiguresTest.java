package gatescope.text.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import gatescope.text.Corpus;
import gatescope.text.CorpusBuilder;
import gatescope.text.CorpusRecipe;
import gatescope.text.Document;
import gatescope.text.ProgressListener;
import gatescope.text.unit.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Counts by hand and by slow, obvious programs. */
class CorpusFiguresTest {
  private static CorpusFigures figures(Corpus corpus) {
    return CorpusFigures.of(corpus, ProgressListener.NONE);
  }

  /** Lines of a few words, some of them said often. */
  private static String chatter(int lines, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < lines; k++) {
      int words = random.nextInt(6);
      for (int w = 0; w < words; w++) {
        text.append((char) ('a' + random.nextInt(3))).append(' ');
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void symbolsAreCountedAndRanked() throws NoticeException {
    Corpus corpus = Corpus.ofCharacters("t", "b".repeat(60) + "a".repeat(60) + "cc" + "d");
    SymbolCounts counts = figures(corpus).counts();
    assertEquals(4, counts.size());
    assertEquals(new SymbolCount(1, 0, 60), counts.at(1));
    assertEquals(new SymbolCount(2, 1, 60), counts.at(2));
    assertEquals(new SymbolCount(4, 3, 1), counts.at(4));
    assertEquals(0, counts.rare(0));
    assertEquals(1, counts.rare(1));
    assertEquals(2, counts.rare(2));
    assertEquals(2, counts.rare(59));
    assertEquals(4, counts.rare(60));
  }

  @Test
  void zipfPointsAreSpreadOverTheRanks() throws NoticeException {
    StringBuilder text = new StringBuilder();
    for (int k = 1; k <= 5000; k++) {
      text.append(Character.toString(0x4E00 + k).repeat(5000 / k));
    }
    List<SymbolCount> points = figures(Corpus.ofCharacters("t", text.toString())).counts().zipf();
    assertEquals(new SymbolCount(1, 0, 5000), points.get(0));
    assertTrue(points.size() > 100 && points.size() < 300, points.size() + " points");
    for (SymbolCount point : points) {
      assertEquals(5000 / point.rank(), point.count());
    }
  }

  @Test
  void linesAreMeasured() throws NoticeException {
    String text = "one\n\none\ntwo two two\none\n" + "x".repeat(100);
    LineFigures lines = figures(Corpus.ofCharacters("t", text)).lines();
    assertEquals(new LineFigures(5, 100, 2, 5), lines);
    assertEquals(0.4, lines.repeatedShare());
    CorpusRecipe words = CorpusRecipe.CHARACTERS.withUnit(Unit.WHITE_SPACE_WORDS);
    Corpus corpus =
        CorpusBuilder.build(
            List.of(new Document("t", "to be or\n  not to be\nto be or\n".repeat(40))),
            words,
            ProgressListener.NONE);
    assertEquals(new LineFigures(120, 3, 118, 120), figures(corpus).lines());
  }

  @Test
  void repeatsAndLeaksAreThoseOfTheObviousProgram() throws NoticeException {
    for (long seed = 0; seed < 5; seed++) {
      String text = chatter(700, seed);
      Corpus corpus = Corpus.ofCharacters("t", text);
      CorpusFigures figures = figures(corpus);
      int length = figures.repeats().length();
      Set<String> seen = new HashSet<>();
      int repeated = 0;
      for (int k = 0; k + length <= text.length(); k++) {
        repeated += seen.add(text.substring(k, k + length)) ? 0 : 1;
      }
      assertEquals(repeated, figures.repeats().repeated());
      String training = text.substring(0, corpus.trainSize());
      int leaked = 0;
      int windows = 0;
      for (int k = corpus.trainSize(); k + length <= text.length(); k++) {
        leaked += training.contains(text.substring(k, k + length)) ? 1 : 0;
        windows++;
      }
      assertEquals(new LeakFigures(length, windows, leaked), figures.leak());
    }
  }

  @Test
  void aTextThatRepeatsItselfLeaks() throws NoticeException {
    String page = chatter(60, 1);
    CorpusFigures leaky = figures(Corpus.ofCharacters("t", page.repeat(5)));
    assertEquals(1, leaky.leak().leakedShare());
    assertTrue(leaky.leak().windows() > 0);
    CorpusFigures tiny = figures(Corpus.ofCharacters("t", "ab".repeat(60)));
    assertEquals(new LeakFigures(40, 0, 0), tiny.leak(), "12 symbols have no window");
    assertEquals(0, tiny.leak().leakedShare());
  }

  @Test
  void windowsWithEqualHashesAreCompared() throws NoticeException {
    Corpus corpus = Corpus.ofCharacters("t", "abcabdabc".repeat(20));
    WindowTable table = new WindowTable(corpus.tokens(), 3, 10);
    table.add(7, 0);
    table.add(7, 3);
    table.add(7, 6);
    assertEquals(2, table.take(7, 9), "abc stands there twice");
    assertEquals(0, table.take(7, 9), "and is taken once");
    assertEquals(1, table.take(7, 12));
    assertEquals(0, table.take(7, 1));
  }

  @Test
  void countingCanBeEnded() throws NoticeException {
    Corpus corpus = Corpus.ofCharacters("t", chatter(2000, 3));
    ProgressListener never =
        fraction -> {
          throw new CancellationException();
        };
    assertThrows(CancellationException.class, () -> CorpusFigures.of(corpus, never));
    assertThrows(CancellationException.class, () -> Expectations.of(corpus, never));
  }
}
