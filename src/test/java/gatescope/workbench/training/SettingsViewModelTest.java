package gatescope.workbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.net.Initialisation;
import gatescope.train.Phase;
import gatescope.train.batch.Objective;
import gatescope.train.batch.Reading;
import gatescope.train.batch.Sequences;
import gatescope.train.settings.Start;
import gatescope.workbench.Bench;
import gatescope.workbench.Sentences;
import gatescope.workbench.WorkbenchModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The further settings: what they change, what they say, and that every view goes on with them. */
class SettingsViewModelTest {
  private Bench bench;
  private WorkbenchModel model;
  private SettingsViewModel settings;

  @BeforeEach
  void open() {
    bench = new Bench();
    model = bench.model();
    settings = model.settings();
    bench.open("dates-and-sums");
  }

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private void read(String objective, String sequences) {
    settings.objective().nameProperty().set(objective);
    settings.sequences().nameProperty().set(sequences);
  }

  @Test
  void theChoicesAreThoseOfTheRun() {
    settings.initialisation().nameProperty().set("NORMAL");
    settings.forgetBias().set(-0.5);
    read("LAST_STEP", "STREAM");
    settings.stride().set(7);
    assertEquals(new Start(Initialisation.NORMAL, -0.5), settings.settings().model().start());
    assertEquals(
        new Reading(Objective.LAST_STEP, Sequences.STREAM, 7), settings.settings().reading());
  }

  @Test
  void changesInFoldedSectionsAreCounted() {
    assertNull(settings.unusualModelProperty().get());
    assertNull(settings.unusualTrainingProperty().get());
    settings.initialisation().nameProperty().set("UNIFORM");
    read("LAST_STEP", "LINES");
    settings.clip().textProperty().set("?");
    assertEquals(1L, settings.unusualModelProperty().get().arguments().get(0));
    assertEquals(3L, settings.unusualTrainingProperty().get().arguments().get(0));
    Sentences.check(settings.unusualTrainingProperty().get());
  }

  @Test
  void theWindowStepCountsOnlyWhereThereAreWindows() {
    settings.stride().textProperty().set("none");
    assertFalse(settings.usesWindowsProperty().get());
    assertNull(settings.problemProperty().get());
    read("LAST_STEP", "STREAM");
    assertTrue(settings.usesWindowsProperty().get());
    assertNotNull(settings.problemProperty().get());
    assertFalse(model.run().trainableProperty().get());
    settings.stride().set(3);
    assertNull(settings.problemProperty().get());
    read("LAST_STEP", "LINES");
    assertFalse(settings.usesWindowsProperty().get());
  }

  /** Windows read every symbol many times: an epoch takes as much longer. */
  @Test
  void suggestedEpochsFollowWhatAnEpochReads() {
    settings.apply(Preset.CLASS);
    double stream = settings.epochs().value();
    read("LAST_STEP", "STREAM");
    settings.stride().set(1);
    assertTrue(settings.epochs().value() < stream / 10, settings.epochs().textProperty()::get);
    settings.stride().set((int) settings.steps().value());
    assertEquals(stream, settings.epochs().value(), 1);
    settings.epochs().set(77);
    settings.stride().set(1);
    assertEquals(77, settings.epochs().value(), "set by the user");
  }

  @Test
  void aPresetIsNamedWhileNothingOfItIsChanged() {
    List<Preset> named = new ArrayList<>();
    settings.presetProperty().addListener((property, before, now) -> named.add(now));
    settings.apply(Preset.HOMEWORK);
    settings.units().textProperty().set("12");
    settings.units().textProperty().set("");
    settings.units().textProperty().set("128");
    settings.epochs().set(3);
    settings.apply(Preset.HOMEWORK);
    settings.initialisation().nameProperty().set("UNIFORM");
    List<Preset> expected = new ArrayList<>(Collections.nCopies(5, Preset.HOMEWORK));
    expected.set(1, null);
    expected.set(3, null);
    assertEquals(expected, named);
  }

  @Test
  void theMemoryIsThatOfTheOptimiser() {
    settings.units().set(500);
    double adam = megabytes();
    settings.optimizer().nameProperty().set("SGD");
    assertTrue(megabytes() < adam - 7, adam + " " + megabytes());
  }

  private double megabytes() {
    return ((Number) settings.sizeProperty().get().arguments().get(1)).doubleValue();
  }

  @Test
  void aTextWithoutBlankLinesCannotBeCutThere() {
    bench.open("counting");
    read("EVERY_STEP", "PASSAGES");
    assertEquals("settingsNo_PASSAGES", settings.problemProperty().get().key());
    Sentences.check(settings.problemProperty().get());
    assertFalse(model.run().trainableProperty().get());
  }

  @ParameterizedTest
  @CsvSource({"LAST_STEP, STREAM, true", "EVERY_STEP, LINES, true", "LAST_STEP, LINES, false"})
  void everyViewShowsARunThatReadsSo(String objective, String sequences, boolean compares) {
    read(objective, sequences);
    settings.stride().set(40);
    settings.lanes().set(4);
    bench.finish();
    assertEquals(Phase.FINISHED, model.training().phaseProperty().get());
    assertTrue(model.training().trainCurveProperty().get().size() > 0);
    assertTrue(model.training().validationCurveProperty().get().size() > 0);
    assertNotNull(model.gates().scoreProperty().get());
    assertNotNull(model.sampling().shownProperty().get());
    assertTrue(model.training().snapshotProperty().get().figures().validation().symbols() > 0);
    int lines = compares ? model.run().referenceOrders().size() : 1;
    assertEquals(lines, model.run().referenceLines().size(), "lines to compare with");
    assertTrue(compares || model.milestones().passed().isEmpty(), "no claim");
    Sentences.check(model.run().lossSentenceProperty().get());
  }
}
