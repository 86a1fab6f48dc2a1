package gatescope.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class GateScoreTest {
  private static final int ROW_HEIGHT = 12;
  private GateScore score;

  @Start
  void start(Stage stage) {
    score = new GateScore();
    score.setShownStave("f");
    score.setData(DemoData.score("hello, this is a text", 16));
    stage.setScene(new Scene(score, 600, 400));
    stage.show();
  }

  @Test
  void aClickSelectsTheUnitAndTheStepBelowThePointer(FxRobot robot) {
    ScoreLayout layout = layout(16);
    clickAt(robot, 18 * 4 + 9, layout.heatTop(0) + ROW_HEIGHT * 3 + 6);
    assertEquals(4, score.getSelectedStep());
    assertEquals(3, score.getSelectedUnit());

    clickAt(robot, 18 * 7 + 9, layout.textTop() + 4);
    assertEquals(7, score.getSelectedStep(), "the text selects a step");
    assertEquals(3, score.getSelectedUnit(), "and leaves the unit");
  }

  @Test
  void keysMoveTheSelectionAndStopAtTheEnds(FxRobot robot) {
    robot.interact(
        () -> {
          score.requestFocus();
          score.select(2, 1);
        });
    robot.type(KeyCode.RIGHT, 3).type(KeyCode.DOWN);
    assertEquals(4, score.getSelectedStep());
    assertEquals(3, score.getSelectedUnit());
    robot.type(KeyCode.LEFT, 9).type(KeyCode.UP, 9);
    assertEquals(0, score.getSelectedStep());
    assertEquals(0, score.getSelectedUnit());
    robot.type(KeyCode.END).type(KeyCode.ESCAPE);
    assertEquals(-1, score.getSelectedStep());
    assertEquals(-1, score.getSelectedUnit());
  }

  @Test
  void newDataKeepTheSelectionUnlessItIsGone(FxRobot robot) {
    robot.interact(() -> score.select(12, 5));
    robot.interact(() -> score.setData(DemoData.score("other text of some length", 16)));
    assertEquals(12, score.getSelectedUnit());
    assertEquals(5, score.getSelectedStep());
    robot.interact(() -> score.setData(DemoData.score("other", 8)));
    assertEquals(-1, score.getSelectedUnit());
    assertEquals(-1, score.getSelectedStep());
  }

  @Test
  void saysHowManyUnitsFitAndRevealsTheSelectedOne(FxRobot robot) {
    robot.interact(() -> score.setData(DemoData.score("a text", 512)));
    paint(robot);
    int shown = score.shownUnitsProperty().get();
    assertTrue(shown > 50 && shown < 512, "shown " + shown);
    robot.interact(() -> score.select(511, 0));
    paint(robot);
    clickAt(robot, 9, layout(512).heatTop(0) + 1);
    assertEquals(512 - shown, score.getSelectedUnit(), "the last unit is at the bottom");
  }

  @Test
  void theReadOutGivesExactValuesWhileThePointerIsInside(FxRobot robot) {
    paint(robot);
    robot.moveTo(score.localToScreen(18 * 2 + 9, layout(16).heatTop(0) + ROW_HEIGHT / 2.0));
    WaitForAsyncUtils.waitForFxEvents();
    Label card = (Label) score.lookup(".read-out");
    assertTrue(card.isVisible());
    String text = card.getText();
    assertTrue(text.startsWith("0 · t = 2 · l\nf  "), text);
    assertEquals(8, text.lines().count(), text);
    assertTrue(text.endsWith("→ e 40% l=30% a 10% ␣ 5% n 2%"), text);
    robot.interact(() -> score.setData(null));
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(card.isVisible());
  }

  private ScoreLayout layout(int units) {
    double em = new Text().getFont().getSize();
    return ScoreLayout.of(score.getHeight(), em, 18, 1, units, score.getData().text());
  }

  /** Paints now what would be painted at the next pulse. */
  private void paint(FxRobot robot) {
    robot.interact(score::layout);
  }

  private void clickAt(FxRobot robot, double x, double y) {
    paint(robot);
    robot.clickOn(score.localToScreen(x, y));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
