package gatescope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.train.Phase;
import gatescope.view.chart.curve.CurveChart;
import gatescope.view.chart.score.GateScore;
import gatescope.view.chart.unit.ReachChart;
import gatescope.workbench.runs.RunRecord;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

/** Races and comparisons as a person makes them. */
class CompareWindowTest extends OpenWindow {
  @Test
  void aRaceIsStartedWatchedAndStopped() {
    robot.clickOn("#runsPage").clickOn("#tabRACE").clickOn("#example");
    until(
        () -> {
          var sample = model.corpus().sampleProperty().get();
          return sample != null && sample.id().equals("gap-80");
        });
    robot.clickOn("#start");
    until(() -> node("#reach", ReachChart.class).hasPicture());
    until(() -> node("#curves", CurveChart.class).getLines().get(3).curve().size() > 1);
    assertEquals("Stop the race", fx(() -> node("#start", Button.class).getText()));
    assertEquals(4, fx(() -> node("#table", TableView.class).getItems().size()));
    assertTrue(text("#sentence").contains("Plain RNN"), text("#sentence"));
    assertTrue(fx(() -> node("#unclipped", CheckBox.class).isDisabled()));
    robot.clickOn("#start");
    until(() -> model.race().phaseProperty().get() == Phase.STOPPED);
    assertEquals("Start the race", fx(() -> node("#start", Button.class).getText()));
  }

  @Test
  void runsAreLaidOverEachOtherAndTheirGatesSideBySide() {
    trainAndStop();
    fx(
        () -> {
          model.settings().units().set(20);
          return true;
        });
    trainAndStop();
    robot.clickOn("#runsPage").clickOn("#tabCOMPARE");
    until(() -> node("#curves", CurveChart.class).getLines().size() == 2);
    until(() -> node("#leftScore", GateScore.class).getData() != null);
    until(() -> node("#rightScore", GateScore.class).getData() != null);
    assertEquals(1, fx(() -> node("#settings", TableView.class).getItems().size()));
    fx(
        () -> {
          node("#leftScore", GateScore.class).select(3, 5);
          return true;
        });
    assertEquals(3, fx(() -> node("#rightScore", GateScore.class).getSelectedUnit()));
    assertEquals(5, fx(() -> node("#rightScore", GateScore.class).getSelectedStep()));
    RunRecord newest = fx(() -> model.runs().runs().get(0));
    robot.clickOn(fx(() -> newest.nameProperty().get()));
    until(() -> node("#curves", CurveChart.class).getLines().size() == 1);
  }

  private void trainAndStop() {
    robot.clickOn("#train");
    until(() -> model.training().trainCurveProperty().get().size() > 5);
    robot.clickOn("#stop");
    until(() -> model.training().phaseProperty().get().isOver());
  }
}
