package gatescope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.sample.Distribution;
import gatescope.sample.Logits;
import gatescope.sample.Prompt;
import gatescope.sample.Sampler;
import gatescope.text.Corpus;
import gatescope.train.ParameterSnapshot;
import gatescope.train.Phase;
import gatescope.view.chart.score.GateScore;
import gatescope.view.chart.text.SymbolBars;
import gatescope.workbench.gates.Brush;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.gates.ScoreData;
import gatescope.workbench.gates.Stave;
import gatescope.workbench.gates.lab.GateLab;
import gatescope.workbench.sampling.SamplingViewModel;
import gatescope.workbench.sampling.SymbolBar;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The real window, used as a person would. */
class WorkbenchTest extends OpenWindow {
  /** A small network that learns for as long as it is let. */
  private void train() {
    type("#units", "8");
    type("#epochs", "1000000");
    robot.clickOn("#train");
    until(() -> model.training().trainCurveProperty().get().size() > 0);
  }

  private void untilPhase(Phase phase) {
    until(() -> model.training().phaseProperty().get() == phase);
  }

  @Test
  void learnsASampleAndShowsIt() {
    pick("Counting");
    assertEquals("Train", text("#train"));
    train();
    untilPhase(Phase.TRAINING);
    assertEquals("Pause", text("#train"));
    assertTrue(fx(() -> node("#units", TextField.class).isDisabled()));
    assertTrue(fx(() -> node("#samples", Node.class).isDisabled()));
    assertFalse(fx(() -> node("#learningRate", TextField.class).isDisabled()));

    int points = fx(() -> model.training().trainCurveProperty().get().size());
    until(() -> model.training().trainCurveProperty().get().size() > points);
    until(() -> node("#score", GateScore.class).getData() != null);
    List<Float> before = fx(this::shownGates);
    until(() -> !shownGates().equals(before));

    robot.clickOn("#train");
    untilPhase(Phase.PAUSED);
    assertEquals("Resume", text("#train"));
    int rest = fx(() -> model.training().trainCurveProperty().get().size());
    until(this::showsTheNewestParameters);
    assertEquals(rest, fx(() -> model.training().trainCurveProperty().get().size()));

    robot.clickOn("#train");
    until(() -> model.training().trainCurveProperty().get().size() > rest);
    robot.clickOn("#stop");
    untilPhase(Phase.STOPPED);
    assertEquals("Train", text("#train"));
    assertTrue(fx(() -> node("#stop", Button.class).isDisabled()));
    assertFalse(fx(() -> node("#units", TextField.class).isDisabled()));
  }

  /** Every number of the gate score, in its order. */
  private List<Float> shownGates() {
    ScoreData data = node("#score", GateScore.class).getData();
    List<Float> values = new ArrayList<>();
    for (Stave stave : data.staves()) {
      for (int unit = 0; unit < data.units(); unit++) {
        for (int step = 0; step < data.steps(); step++) {
          values.add(stave.at(unit, step));
        }
      }
    }
    return values;
  }

  /** Whether the bars are those of the newest parameters, computed here once more. */
  private boolean showsTheNewestParameters() {
    ParameterSnapshot newest = model.training().parametersProperty().get();
    SamplingViewModel sampling = model.sampling();
    Corpus corpus = model.training().trainedCorpusProperty().get();
    Sampler sampler = new Sampler(newest.parameters(), Kernels.best());
    Logits last = null;
    for (int id : Prompt.of(sampling.seedProperty().get(), corpus).ids()) {
      last = sampler.read(id);
    }
    double temperature = sampling.temperatureProperty().get();
    SamplingViewModel.Shown shown = sampling.shownProperty().get();
    return shown != null && shown.entropy() == Distribution.of(last, temperature).entropy();
  }

  @Test
  void theTemperatureMovesTheBarsWithoutAForwardPass() {
    pick("Counting");
    train();
    robot.push(KeyCode.F5);
    untilPhase(Phase.PAUSED);
    until(this::showsTheNewestParameters);
    long passes = fx(() -> model.sampling().passesProperty().get());
    List<SymbolBar> first = fx(this::bars);
    double temperature = fx(() -> model.sampling().temperatureProperty().get());
    Slider slider = node("#slider", Slider.class);

    robot.drag(robot.from(slider).lookup(".thumb").<Node>query()).dropBy(40, 0);
    List<SymbolBar> hotter = fx(this::bars);
    assertTrue(fx(() -> model.sampling().temperatureProperty().get()) > temperature);
    assertNotEquals(first, hotter);

    robot.interact(slider::requestFocus);
    robot.push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.LEFT);
    assertNotEquals(hotter, fx(this::bars));
    robot.push(KeyCode.HOME);
    assertEquals(0.0, fx(() -> model.sampling().temperatureProperty().get()));
    assertEquals(1.0, fx(this::bars).get(0).p());
    assertEquals("greedy", text("#special"));
    assertTrue(fx(this::showsTheNewestParameters));
    assertEquals(passes, fx(() -> model.sampling().passesProperty().get()));
  }

  private List<SymbolBar> bars() {
    List<SymbolBar> bars = node("#bars", SymbolBars.class).barsProperty().get();
    assertFalse(bars.isEmpty(), "no bars");
    return bars;
  }

  /**
   * What is typed holds to the last digit; what is no temperature is marked and changes nothing.
   */
  @Test
  void temperaturesMayBeTyped() {
    type("#value", "0.125");
    robot.push(KeyCode.ENTER);
    assertEquals(0.125, fx(() -> model.sampling().temperatureProperty().get()));
    robot.interact(() -> node("#probe", Node.class).requestFocus());
    assertEquals(0.125, fx(() -> model.sampling().temperatureProperty().get()), "rounded");
    for (String wrong : List.of("-1", "abc")) {
      type("#value", wrong);
      robot.push(KeyCode.ENTER);
      assertEquals(0.125, fx(() -> model.sampling().temperatureProperty().get()), wrong);
      assertTrue(fx(() -> isMarked("#value")), wrong);
      assertFalse(fx(() -> node("#value", TextField.class).getTooltip().getText()).isBlank());
    }
    type("#value", "2");
    robot.push(KeyCode.ENTER);
    assertEquals(2.0, fx(() -> model.sampling().temperatureProperty().get()));
    assertFalse(fx(() -> isMarked("#value")));
  }

  private boolean isMarked(String id) {
    return node(id, Node.class).getPseudoClassStates().stream()
        .anyMatch(state -> state.getPseudoClassName().equals("wrong"));
  }

  @Test
  void aWrongSizeDisablesTrainAndSaysWhy() {
    for (String wrong : List.of("0", "many")) {
      type("#units", wrong);
      assertTrue(fx(() -> node("#train", Button.class).isDisabled()), wrong);
      assertTrue(fx(() -> isMarked("#units")), wrong);
      assertTrue(isSaid("Units: type a whole number from 1 to 4096."), wrong);
    }
    type("#units", "8");
    assertFalse(fx(() -> node("#train", Button.class).isDisabled()));
    assertFalse(fx(() -> isMarked("#units")));
    assertFalse(isSaid("Units: type a whole number from 1 to 4096."));
  }

  @Test
  void speaksTheOtherLanguageAndWearsTheOtherTheme() {
    List<String> english = fx(this::words);
    robot.clickOn("#language");
    List<String> chinese = fx(this::words);
    assertEquals("开始训练", text("#train"));
    for (String word : chinese) {
      assertTrue(word.codePoints().anyMatch(Character::isIdeographic), word);
    }
    robot.push(KeyCode.CONTROL, KeyCode.L);
    assertEquals(english, fx(this::words));

    String light = Application.getUserAgentStylesheet();
    assertFalse(fx(this::rootHasDarkStyle));
    robot.clickOn("#theme");
    assertTrue(fx(this::rootHasDarkStyle));
    assertNotEquals(light, Application.getUserAgentStylesheet());
    robot.clickOn("#theme");
    assertEquals(light, Application.getUserAgentStylesheet());
  }

  /** Selection, frozen moment and brush outlive a change of language. */
  @Test
  void theGateLabIsPlayedLikeAnInstrument() {
    pick("Counting");
    train();
    until(() -> node("#score", GateScore.class).getData() != null);
    robot.clickOn("#gatesPage");
    GateScore score = node("#score", GateScore.class);
    robot.interact(score::requestFocus);
    robot.type(KeyCode.RIGHT, 3).type(KeyCode.DOWN, 2).type(KeyCode.SPACE);
    GateScoreViewModel gates = model.gates();
    assertEquals(2, fx(() -> gates.selectedStepProperty().get()));
    int unit = fx(() -> gates.selectedUnitProperty().get());
    assertTrue(unit >= 0);
    assertTrue(fx(() -> gates.moments().frozenProperty().get()));
    assertTrue(text("#moment").startsWith("frozen at step "), text("#moment"));
    ParameterSnapshot frozen = fx(() -> gates.moments().shownProperty().get());
    until(() -> model.training().parametersProperty().get() != frozen);
    assertEquals(frozen, fx(() -> gates.moments().shownProperty().get()));

    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 2).release(KeyCode.SHIFT);
    assertEquals(new Brush(2, 4), fx(() -> gates.brushProperty().get()));
    until(() -> node("#brushed", Labeled.class).isVisible());
    assertTrue(fx(score::getAccessibleText).startsWith("Unit " + unit + " after "));

    robot.push(KeyCode.CONTROL, KeyCode.L);
    assertTrue(text("#moment").contains("冻结"), text("#moment"));
    assertTrue(fx(score::getAccessibleText).startsWith("单元 " + unit + " "));
    assertEquals(new Brush(2, 4), fx(() -> score.getBrush()));
    assertEquals(4, fx(score::getSelectedStep));

    robot.clickOn("#play");
    until(() -> gates.selectedStepProperty().get() > 4);
    robot.interact(score::requestFocus);
    robot.type(KeyCode.ESCAPE).type(KeyCode.SPACE);
    assertNull(fx(() -> gates.brushProperty().get()));
    assertFalse(fx(() -> gates.moments().frozenProperty().get()));
  }

  @Test
  void aPresetIsChosenAgainAfterAChange() {
    robot.clickOn("#preset").clickOn("Homework, 5 minutes");
    assertEquals("128", fx(() -> node("#units", TextField.class).getText()));
    type("#units", "12");
    assertEquals("Choose", fx(() -> shown("#preset")));
    robot.clickOn("#preset").clickOn("Homework, 5 minutes");
    assertEquals("128", fx(() -> node("#units", TextField.class).getText()));
    assertEquals("Homework, 5 minutes", fx(() -> shown("#preset")));
  }

  @Test
  void theBrushIsAboutTheStavesInSight() {
    assertEquals("f", fx(() -> model.gates().brushedGateProperty().get()));
    robot.clickOn("#gatesPage");
    assertEquals("all", fx(() -> model.gates().brushedGateProperty().get()));
    robot.clickOn("#workbenchPage");
    assertEquals("f", fx(() -> model.gates().brushedGateProperty().get()));
  }

  /** Holds a gate and releases it, and goes back and forth in the past of the run. */
  @Test
  void gatesAreForcedAndThePastIsScrubbed() {
    pick("Counting");
    train();
    robot.clickOn("#gatesPage");
    GateLab lab = model.gateLab();
    until(() -> lab.time().countProperty().get() > 10);
    robot.clickOn("#forceTab");
    until(() -> !lab.force().dialsProperty().get().isEmpty());
    robot.interact(() -> node(".dial .slider", Slider.class).requestFocus());
    robot.type(KeyCode.HOME);
    until(() -> lab.force().effectProperty().get() != null);
    assertEquals(1, fx(() -> lab.force().heldPlaces()));
    assertTrue(text("#perplexity").contains("→"), text("#perplexity"));
    robot.push(KeyCode.CONTROL, KeyCode.L);
    assertTrue(text("#release").equals("全部放开"), text("#release"));
    assertEquals(1, fx(() -> lab.force().heldPlaces()));
    robot.clickOn("#release");
    until(() -> lab.force().effectProperty().get() == null);
    assertEquals(0, fx(() -> lab.force().heldPlaces()));

    robot.interact(() -> node("#past", Slider.class).requestFocus());
    robot.type(KeyCode.HOME);
    until(() -> model.gates().moments().shownProperty().get().step() == 0);
    assertTrue(fx(() -> model.gates().moments().frozenProperty().get()));
    robot.type(KeyCode.END);
    until(() -> !model.gates().moments().frozenProperty().get());
    assertTrue(fx(() -> model.training().phaseProperty().get() == Phase.TRAINING));
  }

  private boolean rootHasDarkStyle() {
    return node("#train", Node.class).getScene().getRoot().getStyleClass().contains("gs-dark");
  }

  /** The words of the parts that change by themselves, not through a view file. */
  private List<String> words() {
    List<String> words = new ArrayList<>();
    for (String id : List.of("#train", "#stop", "#open", "#phase", "#entropy", "#subtitle")) {
      words.add(node(id, Labeled.class).getText());
    }
    robot
        .lookup(".chip-button")
        .queryAllAs(ToggleButton.class)
        .forEach(chip -> words.add(chip.getText()));
    for (String id : List.of("#order", "#input", "#preset")) {
      words.add(shown(id));
    }
    assertTrue(words.size() > 10, words + "");
    return words;
  }

  /** What stands on the button of a box. */
  private String shown(String id) {
    return node(id, ComboBox.class).getButtonCell().getText();
  }

  /** Some bindings are weak: what they need must be held by somebody. */
  @Test
  void choicesStillCountAfterTheRubbishIsCollected() {
    WeakReference<Object> rubbish = new WeakReference<>(new Object());
    until(
        () -> {
          System.gc();
          return rubbish.get() == null;
        });
    robot.clickOn("#input").clickOn("embedding");
    assertTrue(fx(() -> model.settings().embeddedProperty().get()));
    assertTrue(fx(() -> node("#embedding", Node.class).isVisible()));
  }

  @Test
  void closingEndsEveryThread() throws TimeoutException {
    train();
    assertTrue(threads().contains("gatescope-trainer"), threads() + "");
    close();
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> threads().isEmpty());
    assertNotNull(model.training().snapshotProperty().get());
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name -> name.startsWith("gatescope-"))
        .toList();
  }
}
