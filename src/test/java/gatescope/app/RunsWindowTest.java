package gatescope.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.train.Phase;
import gatescope.workbench.curve.Curve;
import gatescope.workbench.runs.ForkSetting;
import gatescope.workbench.runs.RunRecord;
import gatescope.workbench.window.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs are saved, reopened, forked and recovered in the window. */
class RunsWindowTest extends OpenWindow {
  @TempDir private Path folder;
  private List<Path> files = List.of();

  @Override
  List<Path> files() {
    return files;
  }

  private void train() {
    pick("Counting");
    type("#units", "6");
    type("#epochs", "400");
    robot.clickOn("#train");
    until(() -> model.training().trainCurveProperty().get().size() > 50);
  }

  private void pause() {
    robot.clickOn("#train");
    until(() -> model.training().phaseProperty().get() == Phase.PAUSED);
  }

  private double[] losses() {
    return fx(() -> losses(model.training().trainCurveProperty().get()));
  }

  private static double[] losses(Curve curve) {
    return IntStream.range(0, curve.size()).mapToDouble(curve::y).toArray();
  }

  private RunRecord current() {
    return fx(() -> model.runs().currentProperty().get());
  }

  private Path saved(String name) {
    Path file = folder.resolve(name);
    robot.interact(() -> model.runs().saving().save(current(), file));
    until(() -> !model.runs().saving().savingProperty().get());
    assertTrue(isSaid("Saved as “" + name + "”."));
    return file;
  }

  private void reopen() throws TimeoutException {
    close();
    open();
  }

  private void goOn(int steps) {
    robot.clickOn("#train");
    int before = losses().length;
    until(() -> model.training().trainCurveProperty().get().size() > before + steps);
    pause();
  }

  private static double[] beginning(double[] losses, int length) {
    return Arrays.copyOf(losses, length);
  }

  @Test
  void saveCloseReopenResume() throws TimeoutException {
    train();
    pause();
    Path file = saved("lesson.gatescope");
    int length = losses().length;
    goOn(30);
    double[] expected = losses();
    RunRecord first = current();
    assertTrue(fx(() -> first.unsavedProperty().get()));
    robot.push(KeyCode.CONTROL, KeyCode.S);
    until(() -> !first.unsavedProperty().get());
    robot.interact(() -> model.runs().dismissNotice());
    files = List.of(file);
    reopen();
    until(() -> model.training().phaseProperty().get() == Phase.PAUSED);
    assertFalse(fx(() -> node("#offer", Node.class).isVisible()), "it is saved");
    assertArrayEquals(expected, losses());
    assertEquals("6", fx(() -> model.settings().units().textProperty().get()));
    assertEquals("Resume", text("#train"));
    goOn(30);
    double[] more = losses();
    assertArrayEquals(expected, beginning(more, expected.length));
    assertTrue(length < expected.length && expected.length < more.length);
  }

  @Test
  void whatWasNotSavedIsOfferedAndRestored() throws TimeoutException {
    train();
    pause();
    double[] expected = losses();
    reopen();
    until(() -> node("#offer", Node.class).isVisible());
    robot.clickOn("#restore");
    until(() -> model.training().phaseProperty().get() == Phase.PAUSED);
    assertArrayEquals(expected, losses());
    reopen();
    until(() -> node("#offer", Node.class).isVisible());
    robot.clickOn("#discard");
    until(() -> !node("#offer", Node.class).isVisible());
  }

  @Test
  void whatCouldNotBeExportedIsSaidOnEveryPage() {
    Path gone = folder.resolve("gone").resolve("gradient-reach.png");
    Node line = node("#exported", Node.class);
    for (Page page : Page.values()) {
      robot.interact(() -> model.pageProperty().set(page));
      robot.interact(() -> model.exports().save(gone, () -> new byte[1]));
      until(line::isVisible);
      String refusal = "The folder of “gradient-reach.png” is not there.";
      assertTrue(text("#exportedText").startsWith(refusal), page + ": " + text("#exportedText"));
      robot.clickOn("#exportedClose");
      assertFalse(fx(line::isVisible));
    }
  }

  @Test
  void forkFromTheHistory() {
    train();
    pause();
    RunRecord parent = current();
    double[] past = losses();
    robot.clickOn("#runsPage");
    robot.interact(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<ForkSetting> setting = node("#setting", ComboBox.class);
          setting.setValue(ForkSetting.UNITS);
        });
    assertTrue(fx(() -> node("#fork", Node.class).isDisabled()));
    robot.interact(() -> model.runs().fork().settingProperty().set(ForkSetting.LEARNING_RATE));
    type("#forkNumber", "0.02");
    robot.clickOn("#fork");
    until(() -> model.runs().currentProperty().get() != parent);
    until(() -> model.training().phaseProperty().get() == Phase.PAUSED);
    RunRecord fork = current();
    assertNotSame(parent, fork);
    assertEquals(parent.id(), fork.origin().orElseThrow().parent());
    assertArrayEquals(past, losses());
    assertEquals(2, fx(() -> node("#table", TableView.class).getItems().size()));
    goOn(20);
    assertArrayEquals(past, beginning(losses(), past.length));

    robot.interact(() -> model.runs().selectedProperty().set(parent));
    robot.clickOn("#makeCurrent");
    until(() -> model.runs().currentProperty().get() == parent);
    until(() -> model.training().phaseProperty().get() == Phase.PAUSED);
    assertArrayEquals(past, losses());
    robot.interact(() -> model.runs().selectedProperty().set(fork));
    robot.clickOn("#delete");
    until(() -> model.runs().runs().size() == 1);
    robot.clickOn("#undo");
    until(() -> model.runs().runs().size() == 2);
  }

  @Test
  void aCorruptedFileIsRefusedWithASentence() throws IOException {
    train();
    pause();
    RunRecord run = current();
    double[] before = losses();
    Path whole = saved("whole.gatescope");
    byte[] bytes = Files.readAllBytes(whole);
    Path half =
        Files.write(folder.resolve("half.gatescope"), Arrays.copyOf(bytes, bytes.length / 2));
    robot.interact(() -> model.pageProperty().set(Page.RUNS));
    Node root = fx(() -> node("#table", Node.class).getScene().getRoot());
    fx(() -> Drops.drop(root, List.of(half.toFile())));
    until(() -> text("#newsText").startsWith("“half.gatescope” is damaged"));
    assertSame(run, current());
    assertArrayEquals(before, losses());
    goOn(10);
    robot.clickOn("#newsClose");
    assertFalse(fx(() -> node("#news", Node.class).isVisible()));
  }
}
