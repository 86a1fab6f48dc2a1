package gatescope.workbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.Notice;
import gatescope.train.Phase;
import gatescope.workbench.Bench;
import gatescope.workbench.Sentences;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.curve.ReferenceLine;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableObjectValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the buttons and bars say in every phase of a run. */
class RunStateTest {
  private final Bench bench = new Bench();
  private final WorkbenchModel model = bench.model();

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private void assertButtons(Phase phase, String key, boolean trainable, boolean active) {
    assertEquals(phase, model.training().phaseProperty().get());
    assertEquals(key, model.run().trainKeyProperty().get());
    assertEquals(trainable, model.run().trainableProperty().get(), "trainable " + phase);
    assertEquals(active, model.run().activeProperty().get(), "active " + phase);
    assertEquals("phase_" + phase, model.run().phaseProperty().get().key());
  }

  @Test
  void followsARunToItsEnd() {
    assertButtons(Phase.READY, "train", false, false);
    bench.open("counting");
    assertButtons(Phase.READY, "train", true, false);
    bench.trainOn();
    bench.untilPhase(phase -> phase == Phase.TRAINING);
    assertButtons(Phase.TRAINING, "pause", true, true);
    model.training().trainOrPause();
    bench.untilPhase(phase -> phase == Phase.PAUSED);
    assertButtons(Phase.PAUSED, "resume", true, true);
    model.training().trainOrPause();
    bench.untilPhase(phase -> phase == Phase.TRAINING);
    model.training().stop();
    bench.untilPhase(Phase::isOver);
    assertButtons(Phase.STOPPED, "train", true, false);
    model.settings().epochs().set(1);
    bench.finish();
    assertButtons(Phase.FINISHED, "train", true, false);
    assertEquals(1, model.run().fractionProperty().get());
  }

  @Test
  void aRunningNetworkMayBePausedWhateverStandsInTheFields() {
    bench.open("counting").trainOn();
    model.settings().units().textProperty().set("many");
    assertTrue(model.run().trainableProperty().get());
    model.training().stop();
    bench.untilPhase(Phase::isOver);
    assertButtons(Phase.STOPPED, "train", false, false);
  }

  @Test
  void aRunThatFailsSaysWhyAndCanBeTriedAgain() {
    model.settings().learningRate().textProperty().set("10");
    model.settings().clip().textProperty().set("1000000");
    bench.open("keys").finish();
    assertButtons(Phase.FAILED, "train", true, false);
    assertEquals("failureDiverged", model.training().problemProperty().get().key());
    model.settings().learningRate().set(0.005);
    bench.finish();
    assertButtons(Phase.FINISHED, "train", true, false);
    assertNull(model.training().problemProperty().get());
  }

  /** Whoever listens, as a label does, hears that nothing is left once the run is over. */
  @Test
  void theTimeLeftGoesWithTheRun() {
    List<Notice> shown = new ArrayList<>();
    ObservableObjectValue<Notice> left = model.run().leftProperty();
    left.addListener((property, before, now) -> shown.add(now));
    bench.open("counting").trainOn();
    bench.until(() -> left.get() != null);
    model.training().stop();
    bench.untilPhase(Phase::isOver);
    assertNull(shown.get(shown.size() - 1));
  }

  @Test
  void theRunIsDescribed() {
    bench.open("counting").finish();
    RunState run = model.run();
    for (ObservableObjectValue<Notice> value :
        List.of(
            run.titleProperty(),
            run.corpusNameProperty(),
            run.corpusFactsProperty(),
            run.epochProperty(),
            run.stepProperty(),
            run.lossNowProperty(),
            run.lossSentenceProperty(),
            run.perplexityNowProperty(),
            run.gradientNormProperty(),
            run.accuracyProperty(),
            run.workersProperty(),
            run.samplingSourceProperty())) {
      assertNotNull(value.get());
      Sentences.check(value.get());
    }
    assertEquals(
        List.of("uniform", "pairs", "5-grams"),
        run.referenceLines().stream().map(ReferenceLine::label).toList());
    run.referenceOrders().remove(5);
    run.referenceOrders().add(1);
    assertEquals(
        List.of("uniform", "1-grams", "pairs"),
        run.referenceLines().stream().map(ReferenceLine::label).toList());
  }
}
