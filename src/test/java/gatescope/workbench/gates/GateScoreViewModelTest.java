package gatescope.workbench.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.explain.BrushedUnits;
import gatescope.explain.GateTrace;
import gatescope.explain.RowOrder;
import gatescope.explain.TextRule;
import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.sample.Distribution;
import gatescope.sample.Logits;
import gatescope.sample.Prompt;
import gatescope.text.Corpus;
import gatescope.train.ParameterSnapshot;
import gatescope.workbench.Bench;
import gatescope.workbench.Held;
import gatescope.workbench.Sentences;
import gatescope.workbench.common.Messages;
import gatescope.workbench.common.Numbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateScoreViewModelTest {
  private final Bench bench = new Bench().open("counting").finish();
  private final GateScoreViewModel gates = bench.model().gates();

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  /** While one trace is under way, only the last wish is kept. */
  @Test
  void theLatestProbeWins() {
    Held held = new Held();
    GateScoreViewModel slow =
        new GateScoreViewModel(
            bench.model().training(), held, Kernels.portable(), new Messages(Locale.ENGLISH));
    slow.probeProperty().set("a");
    slow.probeProperty().set("ab");
    slow.probeProperty().set("abb");
    slow.probeProperty().set("aabb");
    assertEquals(1, held.size(), "wishes do not queue up");
    assertNull(slow.scoreProperty().get());
    held.release();
    assertEquals(1, slow.scoreProperty().get().steps());
    assertEquals(1, held.size());
    held.release();
    assertEquals(4, slow.scoreProperty().get().steps());
    assertEquals(List.of("a", "a", "b", "b"), slow.scoreProperty().get().glyphs());
    assertEquals(0, held.size());
  }

  @Test
  void aFailureDoesNotSwallowTheNextWish() {
    Held held = new Held();
    GateScoreViewModel slow =
        new GateScoreViewModel(
            bench.model().training(), held, Kernels.portable(), new Messages(Locale.ENGLISH));
    slow.ruleProperty().set(new TextRule(TextRule.Kind.PATTERN, "["));
    slow.orderNameProperty().set(RowOrder.AGREEMENT.name());
    slow.probeProperty().set("ab");
    held.releaseAll();
    assertNotNull(slow.noticeProperty().get());
    slow.probeProperty().set("abb");
    slow.ruleProperty().set(new TextRule(TextRule.Kind.PATTERN, "b"));
    slow.probeProperty().set("aabb");
    held.releaseAll();
    assertEquals(List.of("a", "a", "b", "b"), slow.scoreProperty().get().glyphs());
    assertNull(slow.noticeProperty().get());
  }

  @Test
  void anEmptiedProbeShowsNothing() {
    Held held = new Held();
    GateScoreViewModel slow =
        new GateScoreViewModel(
            bench.model().training(), held, Kernels.portable(), new Messages(Locale.ENGLISH));
    slow.probeProperty().set("ab");
    assertTrue(slow.isReading());
    slow.probeProperty().set("");
    assertFalse(slow.isReading());
    held.releaseAll();
    assertNull(slow.scoreProperty().get());
    assertEquals("probeEmpty", slow.noticeProperty().get().key());
  }

  @Test
  void drawsTheTraceInTheChosenOrder() {
    gates.probeProperty().set("aaXbb");
    boolean[] rule = {false, false, true, false, false};
    gates.ruleProperty().set(new TextRule(TextRule.Kind.AFTER, "X"));
    for (String name : gates.orderNames()) {
      gates.orderNameProperty().set(name);
      GateTrace trace = gates.traceProperty().get();
      ScoreData score = gates.scoreProperty().get();
      List<Integer> rows = RowOrder.valueOf(name).of(trace, 0, rule);
      for (int row = 0; row < rows.size(); row++) {
        assertEquals(rows.get(row), score.unitAt(row), name);
      }
      int compared = 0;
      for (int gate = 0; gate < score.staves().size(); gate++) {
        for (int t = 0; t < score.steps(); t++) {
          for (int unit = 0; unit < score.units(); unit++) {
            assertEquals(trace.value(0, gate, t, unit), score.staves().get(gate).at(unit, t));
            compared++;
          }
        }
      }
      assertEquals(6 * 5 * 6, compared, "gates, steps and units");
    }
  }

  /** What changed since the pinned moment is the difference of the two traces, to the last bit. */
  @Test
  void comparesWithThePinnedMoment() {
    gates.probeProperty().set("aaXbb");
    GateTrace then = gates.traceProperty().get();
    gates.moments().pin();
    gates.moments().freezeAt(otherMoment());
    GateTrace now = gates.traceProperty().get();
    gates.moments().comparingProperty().set(true);
    ScoreData score = gates.scoreProperty().get();
    int changed = 0;
    for (int gate = 0; gate < score.staves().size(); gate++) {
      for (int t = 0; t < score.steps(); t++) {
        for (int unit = 0; unit < score.units(); unit++) {
          float difference = now.value(0, gate, t, unit) - then.value(0, gate, t, unit);
          assertEquals(difference, score.staves().get(gate).at(unit, t));
          changed += difference != 0 ? 1 : 0;
        }
      }
    }
    assertTrue(changed > 100, "only " + changed + " values changed");
    assertEquals(Stave.Domain.SIGNED, score.staves().get(0).domain());
    gates.moments().unpin();
    assertEquals(Stave.Domain.UNIT, gates.scoreProperty().get().staves().get(0).domain());
  }

  private ParameterSnapshot otherMoment() {
    ParameterSnapshot last = gates.moments().shownProperty().get();
    Parameters parameters = last.parameters().copy();
    float[] weights = parameters.layer(0).recurrent().data;
    for (int k = 0; k < weights.length; k++) {
      weights[k] *= 0.5f;
    }
    return new ParameterSnapshot(last.step() / 2, parameters);
  }

  @Test
  void aFrozenMomentStaysUntilItIsReleased() {
    ParameterSnapshot newest = gates.moments().shownProperty().get();
    ParameterSnapshot other = otherMoment();
    gates.moments().freezeAt(other);
    assertEquals(other, gates.moments().shownProperty().get());
    String said = bench.model().gateSentences().moment().get();
    assertEquals("frozen at step " + other.step(), said);
    GateTrace frozen = gates.traceProperty().get();
    gates.moments().frozenProperty().set(false);
    assertEquals(newest, gates.moments().shownProperty().get());
    assertNotEquals(frozen, gates.traceProperty().get());
    bench.finish();
    assertNull(gates.moments().pinnedProperty().get(), "a new run forgets the pinned moment");
  }

  @Test
  void brushedUnitsRiseToTheTop() {
    gates.probeProperty().set("aaaaXbbbb");
    gates.thresholdProperty().set(0);
    gates.brushProperty().set(new Brush(0, 3));
    List<Integer> brushed = gates.brushedUnitsProperty().get();
    GateTrace trace = gates.traceProperty().get();
    List<Integer> expected = BrushedUnits.find(trace, 0, trace.gate("c"), 0, 3, 0).units();
    assertEquals(expected, brushed);
    for (int row = 0; row < brushed.size(); row++) {
      assertEquals(brushed.get(row), gates.scoreProperty().get().unitAt(row));
    }
    gates.probeProperty().set("ab");
    assertNull(gates.brushProperty().get(), "another text has another brush");
    assertEquals(List.of(), gates.brushedUnitsProperty().get());
  }

  @Test
  void guessesAreMarkedWhereTheyCameTrue() {
    gates.probeProperty().set("aaXbb");
    ScoreText text = gates.scoreProperty().get().text();
    for (int t = 0; t < 5; t++) {
      String next = t < 4 ? text.glyphs().get(t + 1) : "none";
      for (ScoreText.Guess guess : text.guesses(t)) {
        assertEquals(guess.glyph().equals(next), guess.right(), guess + " at " + t);
      }
      assertEquals((float) gates.traceProperty().get().surprise(t), text.surprise(t));
    }
    Logits last = gates.traceProperty().get().next();
    double likeliest = Distribution.of(last, 1).probability(Distribution.argmax(last));
    assertEquals(likeliest, text.guesses(4).get(0).p());
  }

  @Test
  void theTableHoldsEveryNumberOfTheScore() throws IOException {
    gates.probeProperty().set("aaXbb");
    ScoreData score = gates.scoreProperty().get();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<CSVRecord> lines = CSVParser.parse(ScoreCsv.of(score), format).getRecords();
    assertEquals(score.units() * score.steps(), lines.size());
    for (CSVRecord line : lines) {
      int unit = Integer.parseInt(line.get("unit"));
      int step = Integer.parseInt(line.get("step"));
      assertEquals(score.glyphs().get(step), line.get("symbol"));
      for (Stave stave : score.staves()) {
        String column = stave.key().equals("c") ? "tanh_c" : stave.key();
        assertEquals(stave.at(unit, step), Float.parseFloat(line.get(column)));
      }
    }
  }

  @Test
  void theChartDescribesItselfAndTheSelectedCell() {
    gates.probeProperty().set("aaXbb");
    String chart = bench.model().gateSentences().description().get();
    assertEquals("6 gates and states of layer 1: 6 units over 5 symbols of the probe text.", chart);
    gates.selectedUnitProperty().set(2);
    gates.selectedStepProperty().set(3);
    String value = Numbers.signed(gates.scoreProperty().get().staves().get(0).at(2, 3));
    String cell = bench.model().gateSentences().description().get();
    assertTrue(cell.startsWith("Unit 2 after “b” (t = 3): f " + value + ", i "), cell);
    assertTrue(cell.endsWith(chart), cell);
  }

  @Test
  void whoListensIsToldWhichCellIsAskedFor() {
    List<CellPlace> asked = new ArrayList<>();
    gates.onInspect(asked::add);
    gates.onForce(asked::add);
    gates.inspect("f", 4, 2);
    gates.force("o", 1, 0);
    assertEquals(List.of(new CellPlace("f", 0, 4, 2), new CellPlace("o", 0, 1, 0)), asked);
    assertEquals(1, gates.selectedUnitProperty().get());
    assertEquals(0, gates.selectedStepProperty().get());
  }

  @Test
  void lineBreaksAreTypedAsSigns() throws NoticeException {
    assertEquals("a⏎b⏎", ProbeText.typed("a\r\nb\n"));
    Corpus letters = Corpus.ofCharacters("letters", "a\n".repeat(200));
    assertEquals(
        List.of("a", "\n"),
        ProbeText.of("a⏎", letters, null).read().stream().map(Prompt.Symbol::text).toList());
  }

  /** A network that learns and is large must not keep a worker busy for seconds. */
  @Test
  void largeNetworksReadLessWhileTheyLearn() throws NoticeException {
    String longText = "a".repeat(ProbeText.LONGEST);
    Corpus letters = Corpus.ofCharacters("letters", "ab".repeat(200));
    Parameters small = new Parameters(new NetworkShape(CellKind.LSTM, 2, 0, 8, 1));
    Parameters large = new Parameters(new NetworkShape(CellKind.LSTM, 2, 0, 512, 1));
    assertEquals(ProbeText.LONGEST, ProbeText.of(longText, letters, small).read().size());
    ProbeText cut = ProbeText.of(longText, letters, large);
    assertEquals(ProbeText.LONGEST_LIVE, cut.read().size());
    assertEquals("probeCutLive", cut.notice().key());
    Sentences.check(cut.notice());
    assertEquals(ProbeText.LONGEST, ProbeText.of(longText, letters, null).read().size());
  }

  @Test
  void longProbesAreCut() {
    gates.probeProperty().set("ab".repeat(ProbeText.LONGEST));
    assertEquals(ProbeText.LONGEST, gates.scoreProperty().get().steps());
    assertEquals("probeCut", gates.noticeProperty().get().key());
  }

  @Test
  void equationsFollowTheLanguage() {
    String english = gates.scoreProperty().get().staves().get(0).equation();
    bench.model().messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
    String chinese = gates.scoreProperty().get().staves().get(0).equation();
    assertTrue(chinese.codePoints().anyMatch(Character::isIdeographic), chinese);
    assertTrue(english.codePoints().noneMatch(Character::isIdeographic), english);
  }

  @Test
  void everyCellHasItsStaves() {
    for (String cell : bench.model().settings().cell().names()) {
      bench.model().settings().cell().nameProperty().set(cell);
      bench.finish();
      assertNotNull(gates.scoreProperty().get(), cell);
      assertEquals(
          gates.traceProperty().get().gates().size(),
          gates.scoreProperty().get().staves().size(),
          cell);
    }
  }

  @Test
  void aNewTextClearsTheScore() {
    bench.open("nested");
    assertNull(gates.scoreProperty().get());
    assertNull(gates.traceProperty().get());
  }
}
