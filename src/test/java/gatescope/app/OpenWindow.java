package gatescope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.runs.UserFolder;
import gatescope.workbench.window.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window, open during each test, and what a person does with it. */
abstract class OpenWindow {
  static final int PATIENCE_SECONDS = 60;
  private static final PictureSize SIZE = new PictureSize(1440, 900);

  @TempDir Path home;
  final FxRobot robot = new FxRobot();
  private String usualHome;
  private WorkbenchApplication application;
  WorkbenchModel model;
  private boolean open;

  @BeforeEach
  void open() throws TimeoutException {
    usualHome = System.setProperty(UserFolder.PROPERTY, home.toString());
    FxToolkit.registerPrimaryStage();
    FxToolkit.registerStage(Stage::new); // other tests get the primary one as it was
    WorkbenchApplication.configure(
        new WorkbenchApplication.Start(
            Locale.ENGLISH, false, Page.WORKBENCH, SIZE, null, Opening.of(files())));
    application = (WorkbenchApplication) FxToolkit.setupApplication(WorkbenchApplication.class);
    open = true;
    model = application.model();
    until(() -> model.corpus().loadedProperty().get() != null);
  }

  /** What the program is started with. */
  List<Path> files() {
    return List.of();
  }

  @AfterEach
  void closeIfOpen() throws TimeoutException {
    robot.release(new KeyCode[0]);
    if (open) {
      close();
    }
    System.setProperty(UserFolder.PROPERTY, usualHome);
  }

  final void close() throws TimeoutException {
    open = false;
    FxToolkit.cleanupApplication(application);
    FxToolkit.cleanupStages();
    robot.interact(() -> Application.setUserAgentStylesheet(null)); // the theme of other tests
  }

  /** Asks on the FX thread. */
  static <T> T fx(Callable<T> question) {
    try {
      return WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(question));
    } catch (TimeoutException e) {
      throw new AssertionError("the FX thread does not answer", e);
    }
  }

  static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> fx(condition));
    } catch (TimeoutException e) {
      throw new AssertionError("not so after " + PATIENCE_SECONDS + " s", e);
    }
  }

  final <T extends Node> T node(String id, Class<T> type) {
    return robot.lookup(id).queryAs(type);
  }

  final String text(String id) {
    return fx(() -> node(id, Labeled.class).getText());
  }

  /** Replaces what stands in a field. */
  final void type(String id, String text) {
    robot.interact(() -> node(id, Node.class).requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.A).write(text, 0);
    assertEquals(text, fx(() -> node(id, TextField.class).getText()));
  }

  final void pick(String title) {
    robot.clickOn("#samples").clickOn(title);
    until(
        () -> {
          var sample = model.corpus().sampleProperty().get();
          return sample != null && sample.titleEn().equals(title);
        });
  }

  /** Whether a sentence stands in the window. */
  final boolean isSaid(String sentence) {
    return fx(() -> says(sentence));
  }

  /** Waits until some label says it; rows of lists are laid out with the next frame. */
  final void untilSaid(String sentence) {
    until(() -> says(sentence));
  }

  private boolean says(String sentence) {
    return robot
        .lookup(
            (Node node) ->
                node instanceof Labeled label
                    && sentence.equals(label.getText())
                    && label.isVisible())
        .tryQuery()
        .isPresent();
  }
}
