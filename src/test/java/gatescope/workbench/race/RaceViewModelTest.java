package gatescope.workbench.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.train.Phase;
import gatescope.workbench.Bench;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RaceViewModelTest {
  private final Bench bench = new Bench();
  private final RaceViewModel race = bench.model().race();

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private void untilRow(String state) {
    bench.until(
        () -> race.rowsProperty().get().stream().allMatch(row -> row.state().equals(state)));
  }

  @Test
  void aRaceStartsGrowsAndStops() {
    bench.open("keys");
    bench.model().settings().epochs().set(1000);
    race.startOrStop();
    bench.until(() -> race.linesProperty().get().stream().allMatch(l -> l.curve().size() > 1));
    assertTrue(race.phaseProperty().get().isActive());
    assertEquals(80, race.gapProperty().get());
    assertEquals(RaceMeasure.RETURNED.name(), race.measureNameProperty().get());
    assertEquals("runs", race.rowsProperty().get().get(0).state());
    assertEquals(4, race.reachesProperty().get().size());
    assertTrue(bench.model().messages().text(race.sentenceProperty().get()).contains("Plain RNN"));
    race.startOrStop();
    bench.until(() -> race.phaseProperty().get() == Phase.STOPPED);
    untilRow("stopped");
  }

  @Test
  void theSettingsOfTheWorkbenchAreThoseOfTheLstm() {
    bench.open("counting");
    bench.model().settings().cell().nameProperty().set("RNN");
    bench.model().settings().units().set(17);
    race.startOrStop();
    assertEquals("LSTM", race.rowsProperty().get().get(0).cell());
    assertEquals("17", race.rowsProperty().get().get(0).units());
    bench.until(() -> race.phaseProperty().get().isOver());
    untilRow("finished");
  }

  @Test
  void whatCannotBeRacedIsSaid() {
    race.startOrStop();
    assertEquals("trainNoCorpus", race.problemProperty().get().key());
    bench.open("counting");
    bench.model().settings().units().textProperty().set("many");
    race.startOrStop();
    assertEquals("fieldWhole", race.problemProperty().get().key());
    bench.model().settings().units().set(6);
    bench.trainOn();
    race.startOrStop();
    assertEquals("racePauseFirst", race.problemProperty().get().key());
    race.loadExample();
    assertEquals("corpusStopFirst", race.problemProperty().get().key());
    assertFalse(race.phaseProperty().get().isActive());
  }

  @Test
  void aRaceGivesWayToARun() {
    bench.open("counting");
    bench.model().settings().epochs().set(1000);
    race.startOrStop();
    assertNull(race.problemProperty().get());
    bench.trainOn();
    bench.until(() -> race.phaseProperty().get() == Phase.STOPPED);
    assertEquals("raceGaveWay", race.problemProperty().get().key());
  }

  @Test
  void theExampleFillsTextAndSettings() {
    race.loadExample();
    assertEquals("gap-80", bench.model().corpus().sampleProperty().get().id());
    assertNull(bench.model().settings().problemProperty().get());
    assertEquals("LINES", bench.model().settings().sequences().nameProperty().get());
    assertTrue(bench.model().settings().steps().value() > 80, "a window holds the gap");
    assertEquals("raceExampleLoaded", race.problemProperty().get().key());
  }

  @Test
  void namesFollowTheLanguage() {
    bench.open("counting");
    race.startOrStop();
    bench.until(() -> race.phaseProperty().get().isOver());
    bench.model().messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
    assertEquals("普通 RNN", race.rowsProperty().get().get(3).cell());
    assertEquals("普通 RNN", race.linesProperty().get().get(3).name());
    assertEquals("普通 RNN", race.reachesProperty().get().get(3).name());
  }
}
