package gatescope.view.chart.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.view.chart.DemoData;
import gatescope.view.chart.Png;
import gatescope.workbench.gates.Brush;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.xml.sax.InputSource;

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

  @Test
  void aDragOverTheTextBrushesItAndAClickDoesNot(FxRobot robot) {
    paint(robot);
    double y = layout(16).textTop() + 4;
    robot.drag(score.localToScreen(18 * 3 + 9, y)).dropTo(score.localToScreen(18 * 6 + 9, y));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(new Brush(3, 6), score.getBrush());
    robot.drag(score.localToScreen(18 * 9 + 9, y)).dropTo(score.localToScreen(590, y));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(new Brush(9, 20), score.getBrush(), "to the end of the text");
    clickAt(robot, 9, y);
    assertEquals(new Brush(9, 20), score.getBrush());
    robot.type(KeyCode.ESCAPE);
    assertNull(score.getBrush());
  }

  @Test
  void shiftAndArrowsBrushFromTheSelectedStep(FxRobot robot) {
    robot.interact(
        () -> {
          score.requestFocus();
          score.select(2, 4);
        });
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 2).release(KeyCode.SHIFT);
    assertEquals(new Brush(4, 6), score.getBrush());
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT, 3).release(KeyCode.SHIFT);
    assertEquals(new Brush(3, 4), score.getBrush());
    assertEquals(3, score.getSelectedStep());
  }

  @Test
  void comparesWhileAltIsHeld(FxRobot robot) {
    robot.interact(score::requestFocus);
    robot.press(KeyCode.ALT);
    assertTrue(score.comparingProperty().get());
    robot.release(KeyCode.ALT);
    assertFalse(score.comparingProperty().get());
  }

  @Test
  void asksForWhatItCannotDoItself(FxRobot robot) {
    List<String> asked = new ArrayList<>();
    robot.interact(() -> score.setCommands(new Recorder(asked)));
    double y = layout(16).heatTop(0) + ROW_HEIGHT * 2 + 6;
    paint(robot);
    robot.doubleClickOn(score.localToScreen(18 * 5 + 9, y));
    robot.type(KeyCode.SPACE, KeyCode.P, KeyCode.ENTER, KeyCode.CLOSE_BRACKET);
    robot.press(KeyCode.SHIFT).type(KeyCode.SPACE).release(KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(
        List.of("inspect f 2 5", "freeze", "pin", "inspect f 2 5", "faster", "play"), asked);
  }

  private record Recorder(List<String> asked) implements ScoreCommands {
    @Override
    public void freezeOrFollow() {
      asked.add("freeze");
    }

    @Override
    public void pinOrUnpin() {
      asked.add("pin");
    }

    @Override
    public void playOrStop() {
      asked.add("play");
    }

    @Override
    public void faster() {
      asked.add("faster");
    }

    @Override
    public void inspect(String gate, int unit, int step) {
      asked.add("inspect " + gate + " " + unit + " " + step);
    }
  }

  @Test
  void zoomsFromTheOverviewToTheLesson(FxRobot robot) {
    robot.interact(() -> score.setData(DemoData.score("a text", 512)));
    paint(robot);
    int fitting = score.shownUnitsProperty().get();
    robot.interact(score::zoomToLesson);
    paint(robot);
    int large = score.shownUnitsProperty().get();
    assertTrue(large < fitting / 4, large + " of " + fitting);
    robot.interact(score::zoomToOverview);
    paint(robot);
    assertEquals(512, score.shownUnitsProperty().get(), "all are in the mean");
    robot.interact(score::zoomToFit);
    paint(robot);
    assertEquals(fitting, score.shownUnitsProperty().get());
  }

  /** The drawing holds the text, and one path per colour rather than one shape per cell. */
  @Test
  void drawsItselfForPrint(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          score.setStyle("-gs-paper-color: white; -gs-closed-color: #eee; -gs-gate-f-color: red;");
          score.applyCss();
        });
    paint(robot);
    String svg = WaitForAsyncUtils.waitForAsyncFx(10_000, score::svg);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertEquals("277mm", document.getDocumentElement().getAttribute("width"));
    String words = document.getDocumentElement().getTextContent();
    assertTrue(words.contains("hello,␣this␣is␣a␣text"), words);
    int paths = document.getElementsByTagName("path").getLength();
    assertTrue(paths > 3 && paths <= ColourScale.STEPS + 2, paths + " paths");
    byte[] png = Png.encode(WaitForAsyncUtils.waitForAsyncFx(10_000, score::image));
    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(3272, image.getWidth());
    assertEquals(Math.ceil(400 * 3272 / 600.0), image.getHeight());
    int cell = image.getRGB((int) (9 * 3272 / 600.0), (int) (layout(16).heatTop(0) * 5.45 + 50));
    assertNotEquals(image.getRGB(3200, 5), cell, "a cell differs from the paper");
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
