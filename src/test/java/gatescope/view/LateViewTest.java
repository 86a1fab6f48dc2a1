package gatescope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.view.common.ViewFile;
import gatescope.workbench.Bench;
import gatescope.workbench.WorkbenchModel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Pages are loaded when they are first asked for: they show what has begun before. */
class LateViewTest {
  private static final int PATIENCE_SECONDS = 60;
  private final Bench bench = new Bench().open("quotes-and-brackets");
  private final WorkbenchModel model = bench.model();

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private Parent load(ViewFile view) throws TimeoutException {
    return WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        WaitForAsyncUtils.asyncFx(
            () -> {
              Parent root = new Views(model).load(view);
              new Scene(root);
              root.applyCss(); // the skins bring their graphics
              return root;
            }));
  }

  private static String icon(Parent root, String id) {
    return ((FontIcon) root.lookup(id)).getIconLiteral();
  }

  @Test
  void aRaceThatRunsCanBeStopped() throws TimeoutException {
    model.race().startOrStop();
    bench.until(() -> model.race().activeProperty().get());
    assertEquals("fth-square", icon(load(ViewFile.RUNS_RACE), "#startIcon"));
    model.race().startOrStop();
  }

  @Test
  void whatPlaysCanBePausedAndWhatIsPinnedIsDown() throws TimeoutException {
    bench.finish();
    bench.until(() -> model.gates().moments().shownProperty().get() != null);
    model.gates().moments().pin();
    model.gates().cursor().playingProperty().set(true);
    model.gateLab().time().playingProperty().set(true);
    Parent tools = load(ViewFile.SCORE_TOOLS);
    assertEquals("fth-pause", icon(tools, "#playIcon"));
    assertTrue(((ToggleButton) tools.lookup("#pin")).isSelected());
    assertEquals("fth-pause", icon(load(ViewFile.TIME_MACHINE), "#playPastIcon"));
  }
}
