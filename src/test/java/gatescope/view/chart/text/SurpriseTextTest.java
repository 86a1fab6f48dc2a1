package gatescope.view.chart.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.workbench.sampling.InkedSymbol;
import gatescope.workbench.sampling.SeedGlyph;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SurpriseTextTest {
  private SurpriseText text;

  @Start
  void start(Stage stage) {
    text = new SurpriseText();
    stage.setScene(new Scene(text, 400, 200));
    stage.show();
  }

  private void append(String symbol, double bits) {
    text.append(new InkedSymbol(symbol, bits, 0.5, 1, 0));
  }

  @Test
  void keepsTheLastSymbolsOnly(FxRobot robot) {
    robot.interact(
        () -> {
          text.setSeed(List.of(new SeedGlyph("seed", true)));
          for (int i = 0; i < SurpriseText.CAPACITY + 5000; i++) {
            append(i % 2 == 0 ? "中" : "a", 1);
          }
          append("end", 2);
        });
    assertEquals(SurpriseText.CAPACITY, text.getText().codePointCount(0, text.getText().length()));
    assertTrue(text.getText().endsWith("中aend"));
    robot.interact(text::clear);
    assertEquals("", text.getText());
  }

  @Test
  void followsTheEndUnlessTheReaderHasScrolledUp(FxRobot robot) {
    appendLines(robot, 40);
    ScrollBar bar = (ScrollBar) text.lookup(".scroll-bar");
    assertEquals(bar.getMax(), bar.getValue());

    robot.interact(text::requestFocus);
    robot.type(KeyCode.PAGE_UP);
    WaitForAsyncUtils.waitForFxEvents();
    double place = bar.getValue();
    assertTrue(place < bar.getMax());
    appendLines(robot, 10);
    assertEquals(place, bar.getValue());

    robot.type(KeyCode.END);
    appendLines(robot, 10);
    assertEquals(bar.getMax(), bar.getValue());
  }

  @Test
  void symbolsAreChosenByPointerAndByKeys(FxRobot robot) {
    List<Long> chosen = new ArrayList<>();
    robot.interact(
        () -> {
          text.setOnChosen(chosen::add);
          text.setSeed(List.of(new SeedGlyph("seed ", true)));
          for (String symbol : List.of("a", "b", "c", "d")) {
            append(symbol, 1);
          }
        });
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(text::requestFocus);
    robot.type(KeyCode.LEFT).type(KeyCode.LEFT).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
    assertEquals(List.of(3L, 2L, 3L), chosen, "there is nothing after the last");
    chosen.clear();
    robot.interact(() -> text.setSeed(List.of()));
    robot.interact(() -> append("x", 1));
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn(text.localToScreen(8, 10));
    assertEquals(List.of(0L), chosen);
  }

  private void appendLines(FxRobot robot, int count) {
    robot.interact(
        () -> {
          for (int i = 0; i < count; i++) {
            append("line", 3);
            append("\n", 0);
          }
        });
    robot.interact(() -> text.getScene().getRoot().layout());
    WaitForAsyncUtils.waitForFxEvents();
  }
}
