package gatescope.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.text.ProgressListener;
import gatescope.text.Tokens;
import gatescope.text.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LadderTest {
  private static final Opening OPENING =
      new Opening(Voice.of(Nets.opinionated(1)), List.of(3, 1), new Dice(8));

  private static final Script SCRIPT = new Script(Nets.LETTERS, Unit.CHARACTERS.tokenizer());

  private static Ladder ladder(StopRule stop, double... temperatures) {
    List<DrawRule> rules = Arrays.stream(temperatures).mapToObj(DrawRule::at).toList();
    return Ladder.begin(OPENING, rules, stop, SCRIPT, Kernels.best());
  }

  private static List<List<Integer>> write(Ladder ladder, int chunk) {
    List<List<Integer>> texts = new ArrayList<>();
    ladder.columns().forEach(column -> texts.add(new ArrayList<>()));
    while (!ladder.isDone()) {
      List<List<Drawn>> drawn = ladder.draw(chunk);
      for (int column = 0; column < texts.size(); column++) {
        for (Drawn symbol : drawn.get(column)) {
          texts.get(column).add(symbol.id());
        }
      }
    }
    return texts;
  }

  @Test
  void columnsShareTheirDiceHoweverTheyAreCut() {
    StopRule stop = StopRule.length(100);
    List<List<Integer>> texts = write(ladder(stop, 0, 0.7, 0.7, 1.5), 100);
    assertEquals(texts, write(ladder(stop, 0, 0.7, 0.7, 1.5), 7));
    assertEquals(texts.get(1), texts.get(2));
    assertEquals(texts.get(3), write(ladder(stop, 1.5), 13).get(0));
    assertTrue(texts.stream().allMatch(text -> text.size() == 100));
  }

  private static SharedPrefix shared(int chunk, int[]... texts) {
    SharedPrefix shared = new SharedPrefix(texts.length);
    for (int from = 0; from < 4; from += chunk) {
      for (int text = 0; text < texts.length; text++) {
        int end = Math.min(texts[text].length, from + chunk);
        List<Drawn> symbols = new ArrayList<>();
        for (int k = from; k < end; k++) {
          symbols.add(new Drawn(texts[text][k], 1, 1, 0, 0));
        }
        shared.add(text, symbols);
      }
    }
    return shared;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void whatIsSharedEndsAtTheFirstDivergence(int chunk) {
    assertEquals(0, shared(chunk, new int[] {1, 2}, new int[] {2, 2}).length());
    SharedPrefix two = shared(chunk, new int[] {1, 2, 3, 7}, new int[] {1, 2, 4, 7});
    assertEquals(2, two.length());
    assertTrue(two.isParted());
    int[] three = {1, 2, 3};
    assertEquals(2, shared(chunk, three, new int[] {1, 2, 4}, three).length());
    SharedPrefix shorter = shared(chunk, three, new int[] {1, 2});
    assertEquals(2, shorter.length());
    assertFalse(shorter.isParted());
    assertEquals(0, shared(chunk, three).length(), "one text shares nothing");
    assertEquals(0, shared(chunk, new int[0], three).length());
  }

  /** A phrase that the text has: it ends there, not before, not after. */
  @Test
  void aPhraseEndsTheText() {
    String text = letters(write(ladder(StopRule.length(300), 1), 300).get(0));
    String phrase = text.substring(100, 104);
    int end = text.indexOf(phrase) + phrase.length();
    StopRule stop = new StopRule(300, StopRule.End.PHRASE, phrase);
    assertEquals(text.substring(0, end), letters(write(ladder(stop, 1), 300).get(0)));
  }

  private static String letters(List<Integer> ids) {
    return String.join("", ids.stream().map(Nets.LETTERS::symbol).toList());
  }

  @Test
  void aBranchEndsWhereItsOwnTextDoes() {
    Ladder ladder = ladder(StopRule.length(50), 1);
    write(ladder, 50);
    Column original = ladder.columns().get(0);
    Column branch = original.branch(20, original.text().get(20).id());
    assertFalse(branch.isDone());
    List<Drawn> rest = branch.draw(1000);
    assertEquals(29, rest.size());
    assertEquals(original.text().get(49), rest.get(28));
    assertTrue(branch.isDone());
    assertTrue(original.branch(49, 0).isDone());
  }

  @Test
  void figuresAreThoseOfTheText() {
    Ladder ladder = ladder(StopRule.length(300), 0);
    List<Integer> ids = write(ladder, 300).get(0);
    Tokens.Builder corpus = new Tokens.Builder(50, Nets.SYMBOLS);
    ids.subList(100, 150).forEach(corpus::add);
    SuffixArray index = SuffixArray.of(corpus.build(), Nets.SYMBOLS, ProgressListener.NONE);
    DrawnText text = ladder.columns().get(0).text();
    TextFigures figures = TextFigures.of(text, index);
    assertEquals(300, figures.symbols());
    int[] array = ids.stream().mapToInt(Integer::intValue).toArray();
    assertEquals(NGrams.repeated(array, TemperatureMap.LOOP_RUN), figures.repeated());
    assertEquals(50, figures.copies().longest().length());
    double bits = text.kept(300).stream().mapToDouble(Drawn::surprise).average().orElseThrow();
    assertEquals(bits, figures.bits());
    assertEquals(text.get(299), text.kept(1).get(0));
    assertNull(TextFigures.of(text, null).copies());
  }

  private static int symbolsUntilEnd(StopRule.End end, String phrase, String... symbols) {
    StopRule.Watch watch = new StopRule(1000, end, phrase).watch();
    int read = 0;
    for (String symbol : symbols) {
      read++;
      if (watch.read(symbol)) {
        return read;
      }
    }
    return -1;
  }

  private static int charactersUntilSentence(String text) {
    return symbolsUntilEnd(StopRule.End.SENTENCE, "", text.split(""));
  }

  @Test
  void linesEndAtLineBreaks() {
    assertEquals(3, symbolsUntilEnd(StopRule.End.LINE, "", "a", "b", "\n", "c"));
    assertEquals(2, symbolsUntilEnd(StopRule.End.LINE, "", "word", ".\n", "c"));
    assertEquals(-1, symbolsUntilEnd(StopRule.End.LINE, "", "a", "b"));
  }

  @Test
  void sentencesEndAsTheyAreWritten() {
    assertEquals(4, charactersUntilSentence("Go. On."));
    assertEquals(6, charactersUntilSentence("\"Go!\" On"));
    assertEquals(7, charactersUntilSentence("Why …?\n No"));
    assertEquals(-1, charactersUntilSentence("pi is 3.14 (a.b) and"));
    assertEquals(3, charactersUntilSentence("好的。你"));
    assertEquals(2, charactersUntilSentence("啊！你"));
    assertEquals(2, charactersUntilSentence("谁？你"));
    assertEquals(-1, charactersUntilSentence("好，的、你"));
    assertEquals(2, symbolsUntilEnd(StopRule.End.SENTENCE, "", "word", ". ", "next"));
  }

  @Test
  void phrasesMayLieAcrossSymbols() {
    assertEquals(3, symbolsUntilEnd(StopRule.End.PHRASE, "the end", "in the", " e", "nd now", "x"));
    assertEquals(2, symbolsUntilEnd(StopRule.End.PHRASE, "b", "a", "b"));
    assertEquals(-1, symbolsUntilEnd(StopRule.End.PHRASE, "ba", "a", "b"));
  }

  /** What stands between symbols counts as text. */
  @Test
  void separatorsAreWrittenBetweenSymbols() {
    Script script = new Script(Nets.LETTERS, Unit.separatedBy(", ").tokenizer());
    assertEquals("a", script.text(Script.NOTHING, 0));
    assertEquals(", b", script.text(0, 1));
    assertEquals("b", SCRIPT.text(0, 1));
    StopRule stop = new StopRule(300, StopRule.End.PHRASE, ", ");
    Ladder ladder = Ladder.begin(OPENING, List.of(DrawRule.at(1)), stop, script, Kernels.best());
    assertEquals(2, write(ladder, 300).get(0).size());
  }

  @Test
  void textsAreBounded() {
    long most = StopRule.MAX_LENGTH;
    assertEquals(most, StopRule.length(most).length());
    Stream.of(0L, -1L)
        .forEach(
            length -> assertThrows(IllegalArgumentException.class, () -> StopRule.length(length)));
  }
}
