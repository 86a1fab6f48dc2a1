package gatescope.workbench.gates.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.explain.GateTrace;
import gatescope.explain.SliceEvaluator;
import gatescope.explain.TextSlice;
import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.net.Forcing;
import gatescope.net.Parameters;
import gatescope.train.ParameterSnapshot;
import gatescope.workbench.Bench;
import gatescope.workbench.Held;
import gatescope.workbench.common.Messages;
import gatescope.workbench.common.Numbers;
import gatescope.workbench.gates.Brush;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.gates.lab.ForceViewModel.Dial;
import gatescope.workbench.window.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The panels of the Gate lab on a network that was trained for a moment. */
class GateLabTest {
  private static final int UNITS = 6;

  private static Bench bench;
  private static GateScoreViewModel gates;
  private static GateLab lab;

  @BeforeAll
  static void train() {
    bench = new Bench().open("quotes-and-brackets");
    bench.model().pageProperty().set(Page.GATES);
    bench.finish();
    gates = bench.model().gates();
    lab = bench.model().gateLab();
  }

  @AfterAll
  static void close() throws InterruptedException {
    bench.close();
  }

  @BeforeEach
  void select() {
    bench.model().messages().localeProperty().set(Locale.ENGLISH);
    gates.selectedUnitProperty().set(4);
    gates.selectedStepProperty().set(9);
    gates.brushProperty().set(null);
    lab.selection().gateProperty().set("f");
    lab.force().releaseAll();
    lab.force().scopeNameProperty().set("UNIT");
    lab.edit().replacementProperty().set("");
    lab.detective().kindNameProperty().set("INSIDE_QUOTES");
  }

  private Parameters parameters() {
    return bench.model().training().parametersProperty().get().parameters();
  }

  private String said(Notice notice) {
    return bench.model().messages().text(notice);
  }

  @Test
  void theCellShowsTheNumbersOfTheTrace() {
    GateTrace trace = gates.traceProperty().get();
    CellViewModel.Shown shown = lab.cell().shownProperty().get();
    assertEquals(
        List.of(1, 4, gates.scoreProperty().get().glyphs().get(9), 9), shown.title().arguments());
    for (String symbol : List.of("f", "i", "g", "o")) {
      String value = Numbers.signed(trace.value(0, symbol, 9, 4));
      assertTrue(
          shown.drawing().knots().stream()
              .anyMatch(knot -> knot.text().equals(symbol) && knot.value().equals(value)),
          symbol + " " + value);
    }
    assertEquals(4, shown.equations().size());
    assertEquals(1 + UNITS + 1 + 1, shown.contributions().size());
    gates.inspect("o", 2, 3);
    assertEquals("o", lab.selection().gateProperty().get());
    assertTrue(lab.cell().shownProperty().get().gate().startsWith("o₃ = σ("));
    lab.selection().gateProperty().set("c");
    assertEquals(List.of(), lab.cell().shownProperty().get().contributions());
  }

  @Test
  void theSheetGoesOnComputing() {
    lab.selection().gateProperty().set("i");
    String[] rows = lab.cell().sheet().split("\n");
    double sum = 0;
    int addends = 0;
    for (int k = 1; rows[k].contains("*"); k++) {
      String[] cells = rows[k].split("\t");
      assertEquals("=B" + (k + 1) + "*C" + (k + 1), cells[3]);
      sum += Double.parseDouble(cells[1]) * Double.parseDouble(cells[2]);
      addends++;
    }
    assertEquals("=SUM(D2:D" + (addends + 1) + ")", rows[addends + 1].split("\t")[3]);
    assertEquals("=1/(1+EXP(-D" + (addends + 2) + "))", rows[addends + 2].split("\t")[3]);
    double gate = gates.traceProperty().get().value(0, "i", 9, 4);
    assertEquals(gate, 1 / (1 + Math.exp(-sum)), 1e-6);
    String state =
        Arrays.stream(rows).filter(row -> row.startsWith("c\t")).findFirst().orElseThrow();
    assertTrue(state.endsWith("*D" + (addends + 8)) || state.contains("D" + (addends + 3)), state);
    String output = rows[rows.length - 1];
    assertTrue(output.matches("h\t\t\t=D\\d+\\*TANH\\(D\\d+\\)"), output);
  }

  @Test
  void whatIsKeptAndAddedIsTheMemory() {
    UnitLines lines = lab.unit().linesProperty().get();
    GateTrace trace = gates.traceProperty().get();
    for (int t = 0; t < trace.steps(); t++) {
      UnitLines.Entry entry = lines.ledger().get(t);
      assertEquals(trace.memory(0, t, 4), (float) (entry.kept() + entry.added()));
      assertEquals(trace.memory(0, t, 4), entry.after());
    }
    assertEquals(9, lines.step());
    lab.unit().select(2);
    assertEquals(2, gates.selectedStepProperty().get());
  }

  @Test
  void aHeldGateChangesPerplexityAndIsReleased() {
    float[] before = parameters().output().data.clone();
    lab.force().scopeNameProperty().set("LAYER");
    lab.force().hold("o", 0);
    ForcedEffect effect = lab.force().effectProperty().get();
    assertEquals(UNITS, effect.held());
    TextSlice slice =
        TextSlice.ofValidation(
            bench.model().training().trainedCorpusProperty().get(), TextSlice.SYMBOLS);
    SliceEvaluator evaluator = new SliceEvaluator(slice, parameters().shape(), Kernels.portable());
    assertEquals(
        evaluator.evaluate(parameters(), Forcing.NONE).perplexity(), effect.before().perplexity());
    assertTrue(effect.after().perplexity() > effect.before().perplexity());
    assertEquals(effect.glyphs().size(), effect.surpriseAfter().size());
    assertEquals(
        effect.freeText().substring(0, effect.common()),
        effect.forcedText().substring(0, effect.common()));
    assertTrue(dial("o").held());
    assertEquals(0, gates.traceProperty().get().value(0, "o", 3, 5), "the score shows the holds");
    lab.selection().gateProperty().set("o");
    assertTrue(lab.cell().shownProperty().get().gate().contains("held"));
    bench.model().pageProperty().set(Page.WORKBENCH);
    assertNotEquals(0, gates.traceProperty().get().value(0, "o", 3, 5));
    bench.model().pageProperty().set(Page.GATES);
    lab.force().release("o");
    assertNull(lab.force().effectProperty().get());
    assertFalse(dial("o").held());
    assertTrue(Arrays.equals(before, parameters().output().data), "training was touched");
  }

  private Dial dial(String symbol) {
    return lab.force().dialsProperty().get().stream()
        .filter(dial -> dial.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void frozenGatesKeepTheirValuesFromTheSelectedStepOn() {
    lab.force().freeze("f");
    Forcing.Hold hold = lab.force().forcingProperty().get().holds().values().iterator().next();
    assertEquals(9, hold.from());
    assertEquals(gates.traceProperty().get().value(0, "f", 9, 4), hold.value());
    lab.force().releaseAll();
    assertTrue(lab.force().forcingProperty().get().isEmpty());
  }

  @Test
  void presetsAndScopesAreForTheSelectedUnits() {
    assertEquals(
        List.of("AMNESIA", "NEVER_FORGETS", "NEVER_WRITES", "MUTE", "CUT"),
        lab.force().presetNames());
    lab.force().usePreset("NEVER_FORGETS");
    assertEquals(1, dial("f").value());
    lab.force().scopeNameProperty().set("BRUSHED");
    assertEquals(List.of(), lab.force().dialsProperty().get());
    assertTrue(said(lab.force().noticeProperty().get()).contains("brushed"));
    brush();
    int brushed = gates.brushedUnitsProperty().get().size();
    lab.force().hold("h", 0);
    assertEquals(1 + brushed, lab.force().forcingProperty().get().holds().size());
  }

  /** Selects text such that some unit follows it. */
  private void brush() {
    gates.thresholdProperty().set(0);
    for (int from = 0; gates.brushedUnitsProperty().get().isEmpty(); from++) {
      assertTrue(from < 40, "no unit follows any selection");
      gates.brushProperty().set(new Brush(from, from + 5));
    }
  }

  /** While one effect is measured only the last wish waits, and it has the last word. */
  @Test
  void theLatestForceWins() {
    Held waiting = new Held();
    ForceViewModel slow = new ForceViewModel(lab.selection(), waiting, Kernels.portable());
    for (double value : new double[] {0.1, 0.2, 0.3, 0.4}) {
      slow.hold("f", value);
    }
    assertEquals(1, waiting.size());
    waiting.release();
    assertEquals(1, waiting.size());
    waiting.release();
    assertEquals(0, waiting.size());
    ForcedEffect last = slow.effectProperty().get();
    lab.force().hold("f", 0.4);
    assertEquals(lab.force().effectProperty().get().after(), last.after());
    slow.hold("f", 0.5);
    slow.releaseAll();
    waiting.release();
    assertNull(slow.effectProperty().get(), "an answer that nobody waits for is dropped");
  }

  @Test
  void everyUnitIsCutAndRanked() {
    LayerViewModel layer = lab.layer();
    assertEquals(UNITS, layer.dotsProperty().get().dots().size());
    assertEquals("f", layer.dotsProperty().get().gate());
    assertEquals(UNITS, layer.halfLivesProperty().get().size());
    layer.measureWorthOrStop();
    List<RankRow> worth = layer.worthProperty().get();
    assertEquals(UNITS, worth.size());
    for (int k = 1; k < UNITS; k++) {
      assertTrue(worth.get(k - 1).bar() >= worth.get(k).bar());
    }
    assertEquals(LayerViewModel.IDLE, layer.progressProperty().get());
    layer.select(worth.get(2));
    assertEquals(worth.get(2).unit(), gates.selectedUnitProperty().get());
    bench.model().messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
    assertNotEquals(worth.get(0).label(), layer.worthProperty().get().get(0).label());
  }

  @Test
  void measuringStopsWhenItIsToldTo() {
    Held waiting = new Held();
    LayerViewModel slow =
        new LayerViewModel(
            lab.selection(), waiting, Kernels.portable(), new Messages(Locale.ENGLISH));
    slow.measureWorthOrStop();
    waiting.release();
    waiting.release();
    assertEquals(4, slow.worthProperty().get().size());
    assertEquals(4.0 / UNITS, slow.progressProperty().get());
    slow.measureWorthOrStop();
    waiting.release();
    assertEquals(4, slow.worthProperty().get().size());
    assertEquals(LayerViewModel.IDLE, slow.progressProperty().get());
    assertEquals(0, waiting.size());
  }

  @Test
  void theDetectiveIsBusyUntilEverythingIsFound() {
    Held held = new Held();
    DetectiveViewModel slow =
        new DetectiveViewModel(
            lab.selection(), held, Kernels.portable(), new Messages(Locale.ENGLISH));
    slow.search();
    held.release();
    assertFalse(slow.busyProperty().get());
    slow.cut(slow.rowsProperty().get().get(0));
    slow.search();
    held.release();
    assertTrue(slow.busyProperty().get(), "the units are still ranked");
    slow.kindNameProperty().set("AFTER");
    assertFalse(slow.busyProperty().get());
    held.release();
    assertEquals(List.of(), slow.rowsProperty().get(), "nobody waits for it");
  }

  @Test
  void theDetectiveSpeaksTheLanguageOfTheMoment() {
    DetectiveViewModel detective = lab.detective();
    detective.search();
    List<RankRow> english = detective.rowsProperty().get();
    bench.model().messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
    List<RankRow> chinese = detective.rowsProperty().get();
    assertEquals(
        english.stream().map(RankRow::unit).toList(), chinese.stream().map(RankRow::unit).toList());
    assertNotEquals(english.get(0).label(), chinese.get(0).label());
    assertNotEquals(english.get(0).value(), chinese.get(0).value());
  }

  @Test
  void theDetectiveRanksTestsAndSorts() {
    DetectiveViewModel detective = lab.detective();
    detective.cut(null);
    assertTrue(said(detective.noticeProperty().get()).contains("choose"));
    detective.search();
    assertEquals(UNITS, detective.rowsProperty().get().size());
    RankRow best = detective.rowsProperty().get().get(0);
    detective.select(best);
    assertEquals(best.unit(), gates.selectedUnitProperty().get());
    detective.cut(best);
    assertTrue(
        said(detective.noticeProperty().get()).contains("closing quotes"),
        said(detective.noticeProperty().get()));
    detective.orderRows();
    assertEquals("AGREEMENT", gates.orderNameProperty().get());
    detective.kindNameProperty().set("PATTERN");
    assertTrue(detective.needsArgument().get());
    detective.search();
    assertNotNull(detective.noticeProperty().get());
    detective.argumentProperty().set("[");
    detective.orderRows();
    assertTrue(said(detective.noticeProperty().get()).contains("regular expression"));
    detective.argumentProperty().set("[A-Z]+");
    detective.search();
    assertEquals(UNITS, detective.rowsProperty().get().size());
    detective.argumentProperty().set("[^x]|x");
    detective.search();
    assertEquals(List.of(), detective.rowsProperty().get());
    assertNotNull(detective.noticeProperty().get());
  }

  @Test
  void aBrushedPatternIsFoundElsewhere() {
    lab.detective().findBrushed();
    assertTrue(said(lab.detective().noticeProperty().get()).contains("brushed"));
    brush();
    lab.detective().findBrushed();
    String corpus = bench.model().training().trainedCorpusProperty().get().text(0, 400_000);
    assertFalse(lab.detective().occurrencesProperty().get().isEmpty());
    for (DetectiveViewModel.Occurrence place : lab.detective().occurrencesProperty().get()) {
      assertTrue(corpus.contains(place.before() + place.text() + place.after()));
    }
  }

  @Test
  void aChangedSymbolShowsWhatItChanges() {
    EditViewModel edit = lab.edit();
    assertNull(edit.effectProperty().get());
    edit.replacementProperty().set("中");
    assertTrue(said(edit.noticeProperty().get()).contains("中"));
    edit.replacementProperty().set("x");
    EditEffect effect = edit.effectProperty().get();
    assertEquals(9, effect.step());
    assertEquals(0, effect.divergence().get(8));
    assertTrue(effect.divergence().get(9) > 0);
    gates.selectedStepProperty().set(12);
    assertEquals(12, edit.effectProperty().get().step());
    edit.replacementProperty().set("");
    assertNull(edit.effectProperty().get());
  }

  @Test
  void thePastIsShownAndPlayed() {
    bench.frame();
    TimeMachineViewModel time = lab.time();
    int count = time.countProperty().get();
    assertTrue(count > 20, count + " moments");
    assertEquals(count, time.indexProperty().get());
    ParameterSnapshot newest = gates.moments().shownProperty().get();
    time.indexProperty().set(0);
    assertEquals(0, gates.moments().shownProperty().get().step());
    assertEquals(0, gates.traced().step());
    bench.frame();
    assertEquals(0, time.indexProperty().get());
    time.playingProperty().set(true);
    bench.until(() -> !time.playingProperty().get());
    assertEquals(newest, gates.moments().shownProperty().get());
    assertFalse(gates.moments().frozenProperty().get());
  }
}
