package gatescope.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.text.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

  @Test
  void whatIsSharedEndsAtTheFirstDivergence() {
    assertEquals(0, Ladder.shared(List.of(List.of(1, 2), List.of(2, 2))));
    assertEquals(2, Ladder.shared(List.of(List.of(1, 2, 3), List.of(1, 2, 4), List.of(1, 2, 3))));
    assertEquals(2, Ladder.shared(List.of(List.of(1, 2, 3), List.of(1, 2))));
    assertEquals(3, Ladder.shared(List.of(List.of(1, 2, 3))));
    assertEquals(0, Ladder.shared(List.of(List.of(), List.of(1))));
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
