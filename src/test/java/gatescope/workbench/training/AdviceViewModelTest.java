package gatescope.workbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.Notice;
import gatescope.text.CorpusRecipe;
import gatescope.text.Document;
import gatescope.text.Split;
import gatescope.text.SplitKind;
import gatescope.text.unit.Unit;
import gatescope.train.batch.Objective;
import gatescope.train.batch.Sequences;
import gatescope.workbench.Bench;
import gatescope.workbench.Held;
import gatescope.workbench.Sentences;
import gatescope.workbench.WorkbenchModel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is advised before training. */
class AdviceViewModelTest {
  private final Bench bench = new Bench();
  private final WorkbenchModel model = bench.model();
  private final AdviceViewModel advice = model.advice();

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private void open(String text) {
    model.corpus().open(listener -> List.of(new Document("t", text)));
  }

  private List<String> warnings() {
    return advice.warningsProperty().get().stream().map(Notice::key).toList();
  }

  @Test
  void sizesGrowWithTheText() {
    open("abc def\n".repeat(100));
    assertEquals(new Advice(Unit.CHARACTERS, 1, 64, 0, 8, 32), advice.adviceProperty().get());
    open("abc def\n".repeat(100_000));
    assertEquals(new Advice(Unit.CHARACTERS, 2, 128, 0, 32, 64), advice.adviceProperty().get());
    advice.apply();
    assertEquals(2, model.settings().layers().intValue());
    assertEquals(64, model.settings().steps().intValue());
    assertFalse(model.settings().embeddedProperty().get());
    assertEquals(4, advice.reasonsProperty().get().size());
    advice.reasonsProperty().get().forEach(Sentences::check);
  }

  @Test
  void whatMaySpoilARunIsSaid() {
    open("abc def\n".repeat(100));
    assertEquals(List.of("corpusSmall", "corpusLeaks"), warnings());
    StringBuilder rare = new StringBuilder();
    for (int word = 0; word < 30_000; word++) {
      rare.append(word * 7919 % 30_011).append(' ');
    }
    open(rare.toString());
    assertEquals(List.of(), warnings());
    model.corpus().recipeProperty().set(CorpusRecipe.CHARACTERS.withUnit(Unit.WORDS));
    assertEquals(List.of("corpusThin"), warnings());
    assertEquals(Unit.CHARACTERS, advice.adviceProperty().get().unit());
    assertTrue(advice.adviceProperty().get().embedding() > 0);
    Stream.of(advice.warningsProperty(), advice.reasonsProperty())
        .forEach(list -> list.get().forEach(Sentences::check));
    advice.apply();
    assertEquals(Unit.CHARACTERS, model.corpus().corpusProperty().get().recipe().unit());
  }

  @Test
  void oneFileCannotBeSplitByFile() {
    open("abc def\n".repeat(100));
    Split byFile = new Split(SplitKind.BY_FILE, 0.1);
    model.corpus().recipeProperty().set(CorpusRecipe.CHARACTERS.withSplit(byFile));
    assertEquals(List.of("corpusOneFile", "corpusSmall", "corpusLeaks"), warnings());
    advice.warningsProperty().get().forEach(Sentences::check);
    Document one = new Document("1", "abc def\n".repeat(100));
    model.corpus().open(listener -> List.of(one, new Document("2", "xyz\n".repeat(20))));
    assertEquals(List.of("corpusSmall"), warnings());
  }

  @Test
  void theTimeOfAnEpochIsMeasured() {
    advice.measureSpeed();
    assertNull(advice.epochTimeProperty().get(), "there is no text");
    bench.open("counting");
    advice.measureSpeed();
    assertNotNull(advice.epochTimeProperty().get());
    assertEquals("epochTime", advice.epochTimeProperty().get().key());
    Sentences.check(advice.epochTimeProperty().get());
    assertFalse(advice.measuringProperty().get());
    model.settings().units().set(8);
    assertNull(advice.epochTimeProperty().get(), "other sizes take another time");
  }

  @Test
  void windowsThatOverlapTakeLonger() {
    bench.open("counting");
    model.settings().steps().set(16);
    model.settings().stride().set(4);
    int symbols = model.corpus().corpusProperty().get().trainSize();
    assertEquals(symbols / 100.0, seconds());
    model.settings().objective().nameProperty().set(Objective.LAST_STEP.name());
    long windows = (symbols - 1 - 16) / 4 + 1;
    assertEquals(windows * 16 / 100.0, seconds());
  }

  /** At a hundred symbols per second. */
  private double seconds() {
    return AdviceViewModel.epochSeconds(
        model.corpus().corpusProperty().get(), model.settings().settings(), 100);
  }

  @Test
  void anotherReadingTakesAnotherTime() throws InterruptedException {
    Held held = new Held();
    try (Bench waiting = new Bench(held)) {
      waiting.open("counting");
      held.releaseAll();
      SettingsViewModel settings = waiting.model().settings();
      for (Runnable change :
          List.<Runnable>of(
              () -> settings.objective().nameProperty().set(Objective.LAST_STEP.name()),
              () -> settings.stride().set(5),
              () -> settings.sequences().nameProperty().set(Sequences.LINES.name()))) {
        waiting.model().advice().measureSpeed();
        assertTrue(waiting.model().advice().measuringProperty().get());
        change.run();
        assertFalse(waiting.model().advice().measuringProperty().get(), "it measures the former");
      }
    }
  }
}
