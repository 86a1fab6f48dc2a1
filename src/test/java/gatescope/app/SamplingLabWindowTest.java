package gatescope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.train.ParameterSnapshot;
import gatescope.train.Phase;
import gatescope.view.chart.text.DieStripView;
import gatescope.view.chart.text.SurpriseText;
import gatescope.view.chart.text.SymbolColumns;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.runs.UserFolder;
import gatescope.workbench.sampling.SymbolBar;
import gatescope.workbench.sampling.lab.CursorView;
import gatescope.workbench.sampling.lab.LabTab;
import gatescope.workbench.sampling.lab.LadderViewModel;
import gatescope.workbench.sampling.lab.MapViewModel;
import gatescope.workbench.window.Page;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The sampling lab in the real window, with a model of a moment. */
class SamplingLabWindowTest {
  private static final int PATIENCE_SECONDS = 120;
  private static final PictureSize SIZE = new PictureSize(1440, 900);

  @TempDir private Path home;
  private final FxRobot robot = new FxRobot();
  private String usualHome;
  private WorkbenchApplication application;
  private WorkbenchModel model;
  private LadderViewModel ladder;

  @BeforeEach
  void open() throws TimeoutException {
    usualHome = System.setProperty(UserFolder.PROPERTY, home.toString());
    FxToolkit.registerPrimaryStage();
    FxToolkit.registerStage(Stage::new); // other tests get the primary one as it was
    WorkbenchApplication.configure(
        new WorkbenchApplication.Start(
            Locale.ENGLISH, false, Page.SAMPLING, SIZE, null, Opening.usual()));
    application = (WorkbenchApplication) FxToolkit.setupApplication(WorkbenchApplication.class);
    model = application.model();
    ladder = model.samplingLab().ladder();
    until(() -> model.corpus().loadedProperty().get() != null);
    robot.interact(
        () -> {
          ladder.followingProperty().set(false);
          model.settings().units().set(6);
          model.settings().epochs().set(1);
          model.training().train();
        });
    until(() -> model.training().phaseProperty().get() == Phase.FINISHED);
    until(this::showsTheLastStep);
  }

  private boolean showsTheLastStep() {
    ParameterSnapshot newest = model.training().parametersProperty().get();
    long steps = model.training().snapshotProperty().get().progress().steps();
    return newest != null && newest.step() == steps && !model.sampling().isReading();
  }

  @AfterEach
  void close() throws TimeoutException {
    robot.release(new KeyCode[0]);
    FxToolkit.cleanupApplication(application);
    FxToolkit.cleanupStages();
    System.setProperty(UserFolder.PROPERTY, usualHome);
    robot.interact(() -> Application.setUserAgentStylesheet(null)); // the theme of other tests
  }

  /** Asks on the FX thread. */
  private static <T> T fx(Callable<T> question) {
    try {
      return WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(question));
    } catch (TimeoutException e) {
      throw new AssertionError("the FX thread does not answer", e);
    }
  }

  private static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> fx(condition));
    } catch (TimeoutException e) {
      throw new AssertionError("not so after " + PATIENCE_SECONDS + " s", e);
    }
  }

  private <T extends Node> T node(String id, Class<T> type) {
    return robot.lookup(id).queryAs(type);
  }

  private void type(String id, String text) {
    robot.interact(() -> node(id, Node.class).requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.A).write(text, 0);
  }

  private List<SurpriseText> columns() {
    return new ArrayList<>(robot.lookup(".rung .surprise-text").queryAllAs(SurpriseText.class));
  }

  private List<String> generate() {
    robot.clickOn("#generate");
    return written();
  }

  private List<String> written() {
    until(() -> !ladder.writingProperty().get() && !columns().get(0).getText().isEmpty());
    return fx(() -> columns().stream().map(SurpriseText::getText).toList());
  }

  /** The slider moves bars, strip, entropy and point, and reads nothing. */
  @Test
  void theSliderMovesEverythingAndReadsNothing() {
    long passes = fx(() -> model.sampling().passesProperty().get());
    Slider slider = node("#slider", Slider.class);
    SymbolColumns columns = node("#columns.symbol-bars", SymbolColumns.class);
    DieStripView strip = node("#strip", DieStripView.class);
    List<SymbolBar> bars = fx(columns::getBars);
    Object segments = fx(strip::getStrip);
    String entropy = fx(() -> node("#entropy", Labeled.class).getText());
    robot.drag(robot.from(slider).lookup(".thumb").<Node>query()).dropBy(-60, 0);
    assertNotEquals(bars, fx(columns::getBars));
    assertNotEquals(segments, fx(strip::getStrip));
    assertNotEquals(entropy, fx(() -> node("#entropy", Labeled.class).getText()));
    List<String> order = bars.stream().map(SymbolBar::glyph).toList();
    assertEquals(order, fx(columns::getBars).stream().map(SymbolBar::glyph).toList());
    robot.interact(slider::requestFocus);
    robot.push(KeyCode.HOME);
    assertEquals("greedy", fx(() -> node("#special", Labeled.class).getText()));
    robot.clickOn("#uniform");
    assertEquals("uniform", fx(() -> node("#special", Labeled.class).getText()));
    assertEquals(passes, fx(() -> model.sampling().passesProperty().get()));
  }

  @Test
  void lockedDiceWriteTheSameLadderAndOthersAnother() {
    List<String> first = generate();
    assertEquals(4, first.size());
    assertEquals(first, generate());
    robot.clickOn("#shuffle");
    assertNotEquals(first, written());
    type("#dice", "7");
    assertEquals(first, generate());
    assertTrue(fx(() -> node("#lock", ToggleButton.class).isSelected()));
    robot.clickOn("#lock");
    assertNotEquals(first, generate());
    assertNotEquals("7", fx(() -> node("#dice", TextField.class).getText()));
  }

  @Test
  void aSymbolIsLookedAtAndBranchedByKeys() {
    List<String> first = generate();
    robot.interact(() -> columns().get(1).requestFocus());
    robot.push(KeyCode.LEFT);
    until(() -> looksAt(399));
    robot.push(KeyCode.LEFT);
    until(() -> looksAt(398));
    List<Button> candidates = new ArrayList<>(robot.lookup(".candidate").queryAllAs(Button.class));
    assertTrue(candidates.size() > 2);
    assertTrue(candidates.stream().noneMatch(b -> b.getAccessibleText().isBlank()));
    boolean other = fx(() -> !ladder.cursorProperty().get().candidates().get(0).chosen());
    robot.interact(() -> candidates.get(other ? 0 : 1).requestFocus());
    robot.push(KeyCode.SPACE);
    ListView<?> tree = node("#tree", ListView.class);
    until(() -> tree.getItems().size() == 2);
    List<String> branched = written();
    assertEquals(first.get(0), branched.get(0));
    assertNotEquals(first.get(1), branched.get(1));
    int shared = first.get(1).length() - 2;
    assertEquals(first.get(1).substring(0, shared), branched.get(1).substring(0, shared));
    robot.interact(tree::requestFocus);
    robot.push(KeyCode.UP);
    until(() -> columns().get(1).getText().equals(first.get(1)));
  }

  /** What is taken away is forgotten, and what stays still listens. */
  @Test
  void columnsThatGoLeaveNothingBehind() {
    generate();
    WeakReference<Node> gone = new WeakReference<>(columns().get(3).getParent());
    robot.interact(() -> ladder.removeRung(ladder.rungs().get(3)));
    until(
        () -> {
          System.gc();
          return gone.get() == null;
        });
    written();
    robot.interact(() -> ladder.look(ladder.rungs().get(2), 9));
    assertTrue(fx(() -> isChosen(2)));
    assertFalse(fx(() -> isChosen(1)));
    robot.interact(() -> model.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
    assertTrue(fx(() -> robot.lookup(".rung .small").queryLabeled().getText()).contains("比特"));
  }

  private boolean isChosen(int column) {
    return columns().get(column).getParent().getPseudoClassStates().stream()
        .anyMatch(state -> state.getPseudoClassName().equals("chosen"));
  }

  private boolean looksAt(long symbol) {
    CursorView view = ladder.cursorProperty().get();
    return view != null && view.at() == symbol;
  }

  @Test
  void typingShowsItsSurprise() {
    robot.clickOn("#tabSURPRISE");
    until(() -> robot.lookup("#input").tryQuery().isPresent());
    TextArea input = node("#input", TextArea.class);
    robot.interact(input::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.A).write("Th", 0);
    SurpriseText text = node("#text", SurpriseText.class);
    until(() -> text.getText().equals("Th"));
    String perplexity = fx(() -> node("#perplexity", Labeled.class).getText());
    robot.write("e", 0);
    until(() -> text.getText().equals("The"));
    assertNotEquals(perplexity, fx(() -> node("#perplexity", Labeled.class).getText()));
    robot.interact(text::requestFocus);
    robot.push(KeyCode.LEFT);
    assertTrue(fx(() -> node("#running", Labeled.class).getText()).contains("symbol 3"));
  }

  @Test
  void aRoundIsPlayed() {
    robot.clickOn("#tabGUESS");
    until(() -> robot.lookup("#begin").tryQuery().isPresent());
    assertTrue(fx(() -> node("#reveal", Button.class).isDisabled()));
    robot.clickOn("#begin");
    until(() -> !node("#reveal", Button.class).isDisabled());
    type("#guess", "e");
    robot.push(KeyCode.ENTER).write("a", 0).push(KeyCode.ENTER);
    assertEquals(8, fx(() -> model.samplingLab().guess().roundProperty().get().left()));
    robot.clickOn("#reveal");
    assertTrue(fx(() -> model.samplingLab().guess().roundProperty().get().revealed()));
    assertNotEquals("–", fx(() -> node("#classScore", Labeled.class).getText()));
    robot.clickOn("#next");
    until(() -> !node("#reveal", Button.class).isDisabled());
    assertFalse(fx(() -> model.samplingLab().guess().roundProperty().get().revealed()));
  }

  @Test
  void theMapIsSaidBeforeAndAfterAPointIsChosen() {
    MapViewModel map = model.samplingLab().map();
    robot.interact(() -> model.samplingLab().tabProperty().set(LabTab.MAP));
    assertTrue(heard("#bits").startsWith("Press Measure"), heard("#bits"));
    robot.interact(() -> map.length().textProperty().set("100"));
    until(
        () -> {
          map.measure();
          return map.noticeProperty().get() == null; // the index of the corpus is there
        });
    until(() -> map.points().size() == MapViewModel.TEMPERATURES.size());
    assertTrue(heard("#bits").startsWith("Bits per symbol"), heard("#bits"));
    assertTrue(heard("#shares").startsWith("Shares"), heard("#shares"));
    robot.interact(() -> map.choose(0));
    assertTrue(heard("#bits").startsWith("T = "), heard("#bits"));
    robot.interact(map::measure);
    assertFalse(heard("#shares").startsWith("T = "), heard("#shares"));
  }

  private String heard(String chart) {
    return fx(
        () ->
            node(chart, Node.class).queryAccessibleAttribute(AccessibleAttribute.TEXT).toString());
  }
}
