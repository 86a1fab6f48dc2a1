package gatescope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.train.Phase;
import gatescope.view.presenter.Shortcut;
import gatescope.workbench.window.ControlLock;
import gatescope.workbench.window.Page;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What a teacher does in front of a class, in the real window. */
class PresenterWindowTest extends OpenWindow {
  private static final Page LAST = Page.values()[Page.values().length - 1];

  private Node shown() {
    return fx(() -> robot.lookup(".projector-screen > .card").tryQuery().orElse(null));
  }

  private double width(Node node) {
    Bounds bounds = fx(() -> node.localToScene(node.getBoundsInLocal()));
    return bounds.getWidth();
  }

  @Test
  void theProjectorShowsOneCardAfterAnother() {
    robot.push(KeyCode.F11);
    Node first = shown();
    assertNotNull(first);
    assertTrue(width(first) > 1300, "as wide as the window");
    assertTrue(fx(() -> ((Label) first.lookup(".card-title")).getFont().getSize()) >= 24);
    assertFalse(fx(() -> robot.lookup(".rail").tryQuery().isPresent()), "no rail");
    robot.push(KeyCode.PAGE_DOWN);
    Node second = shown();
    assertTrue(first != second);
    robot.push(KeyCode.PAGE_UP);
    assertEquals(first, shown());
    robot.push(KeyCode.PAGE_UP);
    assertEquals(LAST, fx(() -> model.pageProperty().get()), "before the first page");
    robot.push(KeyCode.PAGE_DOWN);
    assertEquals(first, shown());
    robot.push(KeyCode.ESCAPE);
    assertEquals(null, shown());
    assertTrue(width(first) < 700, "back in its place");
    assertTrue(fx(() -> robot.lookup(".rail").tryQuery().isPresent()));
  }

  @Test
  void everyPageShowsEveryCardAndGetsItBack() {
    robot.push(KeyCode.F11);
    for (int turn = 0; turn < 40; turn++) {
      robot.push(KeyCode.PAGE_DOWN);
      assertNotNull(shown(), () -> "nothing on " + model.pageProperty().get());
    }
    robot.push(KeyCode.F11);
    for (Page page : Page.values()) {
      robot.interact(() -> model.pageProperty().set(page));
      assertTrue(
          fx(
              () ->
                  robot.lookup(".page .card").queryAll().stream()
                      .allMatch(n -> n.getScene() != null)));
    }
  }

  @Test
  void presenterKeysTurnPages() {
    robot.push(KeyCode.PAGE_DOWN);
    assertEquals(Page.GATES, fx(() -> model.pageProperty().get()));
    robot.push(KeyCode.PAGE_UP);
    robot.push(KeyCode.PAGE_UP);
    assertEquals(LAST, fx(() -> model.pageProperty().get()));
  }

  @Test
  void theScreenTurnsBlackAndComesBack() {
    robot.push(KeyCode.B);
    assertFalse(fx(() -> node("#train", Node.class).getScene().getRoot().isVisible()));
    robot.push(KeyCode.B);
    assertTrue(fx(() -> node("#train", Node.class).getScene().getRoot().isVisible()));
    robot.press(KeyCode.PERIOD).release(KeyCode.PERIOD);
    robot.interact(() -> model.presenter().blankProperty().set(true));
    robot.push(KeyCode.ESCAPE);
    assertFalse(fx(() -> model.presenter().blankProperty().get()));
  }

  @Test
  void lettersStayLettersWhileTextIsTyped() {
    type("#probe", "b.b?");
    assertFalse(fx(() -> model.presenter().blankProperty().get()));
    assertFalse(fx(() -> model.presenter().sheetProperty().get()));
  }

  @Test
  void theSheetListsEveryKey() {
    robot.push(KeyCode.SHIFT, KeyCode.F1);
    for (Shortcut shortcut : Shortcut.values()) {
      assertTrue(isSaid(model.messages().text("shortcut_" + shortcut.name())), shortcut.name());
    }
    robot.push(KeyCode.ESCAPE);
    assertFalse(isSaid(model.messages().text("shortcut_SCORE_CLEAR")));
  }

  private void enterPin(String pin) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    until(() -> robot.lookup("#lockPin").tryQuery().isPresent());
    robot.interact(() -> node("#lockPin", PasswordField.class).setText(pin));
    robot.push(KeyCode.ENTER);
  }

  @Test
  void whatIsLockedCannotBeHadByKeyEither() {
    enterPin("2468");
    until(() -> model.presenter().lock().stageProperty().get() == ControlLock.Stage.ARRANGING);
    robot.clickOn("#train").clickOn("#theme").clickOn("#gatesPage").clickOn("#teacher");
    robot.clickOn("#language").clickOn("#language").clickOn("#probe");
    robot.clickOn("#lockDone");
    robot.interact(() -> node("#open", Node.class).requestFocus());
    robot.push(KeyCode.F5).push(KeyCode.CONTROL, KeyCode.D).push(KeyCode.CONTROL, KeyCode.L);
    robot.push(KeyCode.PAGE_DOWN).push(KeyCode.F11);
    assertEquals(Phase.READY, fx(() -> model.training().phaseProperty().get()));
    assertFalse(fx(() -> model.darkProperty().get()));
    assertEquals(Locale.ENGLISH, fx(() -> model.messages().locale()));
    assertEquals(Page.WORKBENCH, fx(() -> model.pageProperty().get()));
    assertFalse(fx(() -> model.presenter().projectorProperty().get()));
    robot.interact(() -> node("#probe", Node.class).requestFocus());
    String probe = fx(() -> model.gates().probeProperty().get());
    robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.X);
    assertEquals(probe, fx(() -> model.gates().probeProperty().get()));
    robot.interact(() -> node("#open", Node.class).requestFocus());
    robot.push(KeyCode.F1);
    assertTrue(fx(() -> model.classroom().openProperty().get()), "nobody locked it");
    enterPin("2468");
    robot.clickOn("#lockDissolve");
    robot.push(KeyCode.CONTROL, KeyCode.D).push(KeyCode.F5);
    assertTrue(fx(() -> model.darkProperty().get()));
    until(() -> model.training().phaseProperty().get().isActive());
  }

  @Test
  void nothingCanBeDroppedOnTheWindowWhileOpenIsLocked() {
    enterPin("2468");
    until(() -> model.presenter().lock().stageProperty().get() == ControlLock.Stage.ARRANGING);
    robot.clickOn("#open");
    robot.clickOn("#lockDone");
    Drops file = fx(() -> Drops.of(node("#dropZone", Node.class), "a text that somebody dragged"));
    assertFalse(fx(file::over));
    enterPin("2468");
    robot.clickOn("#lockDissolve");
    assertTrue(fx(file::over));
  }

  @Test
  void whatIsLockedOpensWithThePinOnly() {
    enterPin("12");
    assertTrue(isSaid(model.messages().text("pinDigits", 4)));
    robot.interact(() -> node("#lockPin", PasswordField.class).setText("2468"));
    robot.push(KeyCode.ENTER);
    until(() -> model.presenter().lock().stageProperty().get() == ControlLock.Stage.ARRANGING);
    robot.clickOn("#train");
    assertEquals(Phase.READY, fx(() -> model.training().phaseProperty().get()), "only arranged");
    robot.clickOn("#order").clickOn("#order");
    robot.clickOn("#lockDone");
    robot.clickOn("#train");
    assertEquals(Phase.READY, fx(() -> model.training().phaseProperty().get()), "locked");
    assertEquals(0, fx(() -> node("#order", ComboBox.class).getOpacity()));
    robot.interact(() -> node("#train", Button.class).requestFocus());
    robot.push(KeyCode.SPACE);
    assertEquals(Phase.READY, fx(() -> model.training().phaseProperty().get()), "by key");
    enterPin("1357");
    assertTrue(isSaid(model.messages().text("pinWrong")));
    robot.interact(() -> node("#lockPin", PasswordField.class).setText("2468"));
    robot.push(KeyCode.ENTER);
    robot.clickOn("#lockDissolve");
    assertEquals(1, fx(() -> node("#order", ComboBox.class).getOpacity()));
    robot.clickOn("#train");
    until(() -> model.training().phaseProperty().get().isActive());
  }
}
