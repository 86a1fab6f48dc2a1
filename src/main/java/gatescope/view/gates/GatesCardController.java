package gatescope.view.gates;

import gatescope.view.chart.score.GateScore;
import gatescope.view.chart.score.ScoreCommands;
import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.view.common.Tips;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.gates.ProbeText;
import gatescope.workbench.gates.ScoreData;
import gatescope.workbench.gates.Stave;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The gate score with its probe text and the choice of gate, layer and order. */
public final class GatesCardController extends Controller {
  private static final String ALL = "all";
  private static final String FIRST_CHOICE = "f";
  private static final String MEMORY = "c";

  private final ToggleGroup group = new ToggleGroup();
  @FXML private Label subtitle;
  @FXML private HBox choices;
  @FXML private TextField probe;
  @FXML private ComboBox<Integer> layer;
  @FXML private ComboBox<String> order;
  @FXML private Label notice;
  @FXML private GateScore score;
  @FXML private Node tools;
  @FXML private ScoreToolsController toolsController;
  private String beforeProjector; // or null
  private String preferred = FIRST_CHOICE;
  private String chosen = FIRST_CHOICE;
  private List<String> offered = List.of();

  GatesCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    model().presenter().projectorProperty().addListener((property, before, now) -> project(now));
    GateScoreViewModel gates = model().gates();
    Messages messages = model().messages();
    probe.setTextFormatter(new TextFormatter<String>(GatesCardController::inOneLine));
    probe.textProperty().bindBidirectional(gates.probeProperty());
    Notices.show(notice, messages.bind(gates.noticeProperty()));
    Choices.name(layer, messages, index -> messages.text("layerNumber", index + 1));
    layer.getItems().setAll(0);
    layer.setValue(0);
    layer
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                gates.selectedLayerProperty().set(now);
              }
            });
    gates
        .selectedLayerProperty()
        .addListener((property, before, now) -> layer.setValue(now.intValue()));
    order.getItems().setAll(gates.orderNames());
    Choices.name(order, messages, name -> messages.text("order_" + name));
    order.valueProperty().bindBidirectional(gates.orderNameProperty());
    score.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "gatesEmpty"));
    score.readOutPatternProperty().bind(Bindings.valueAt(messages.words(), "gatesReadOut"));
    gates.scoreProperty().addListener((property, before, now) -> show(now));
    gates.pointedProperty().addListener((property, before, now) -> pointAt(now.intValue()));
    subtitle
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::subtitle,
                score.shownUnitsProperty(),
                gates.scoreProperty(),
                messages.localeProperty()));
    bindScore(gates);
    messages.localeProperty().addListener(change -> nameChoices());
    offer(List.of("f", "i", "g", "c", "o", "h"));
    show(gates.scoreProperty().get());
  }

  /** Pasted line breaks stay, as signs. */
  private static TextFormatter.Change inOneLine(TextFormatter.Change change) {
    change.setText(ProbeText.typed(change.getText()));
    return change;
  }

  private void bindScore(GateScoreViewModel gates) {
    score.selectedUnitProperty().bindBidirectional(gates.selectedUnitProperty());
    score.selectedStepProperty().bindBidirectional(gates.selectedStepProperty());
    score.brushProperty().bindBidirectional(gates.brushProperty());
    score.comparingProperty().bindBidirectional(gates.moments().comparingProperty());
    score.legendTextProperty().bind(Bindings.valueAt(model().messages().words(), "gatesLegend"));
    score.accessibleTextProperty().bind(model().gateSentences().description());
    score.setCommands(new Commands());
    score.sceneProperty().addListener(change -> brush());
    toolsController.attach(score);
    tools.managedProperty().bind(tools.visibleProperty());
    tools.setVisible(false);
  }

  /** What the score asks for, done by the view models. */
  private final class Commands implements ScoreCommands {
    @Override
    public void freezeOrFollow() {
      BooleanProperty frozen = model().gates().moments().frozenProperty();
      frozen.set(!frozen.get());
    }

    @Override
    public void pinOrUnpin() {
      toolsController.pinOrUnpin();
    }

    @Override
    public void playOrStop() {
      BooleanProperty playing = model().gates().cursor().playingProperty();
      playing.set(!playing.get());
    }

    @Override
    public void faster() {
      model().gates().cursor().faster();
    }

    @Override
    public void slower() {
      model().gates().cursor().slower();
    }

    @Override
    public void inspect(String gate, int unit, int step) {
      model().gates().inspect(gate, unit, step);
    }

    @Override
    public void force(String gate, int unit, int step) {
      model().gates().force(gate, unit, step);
    }
  }

  private void show(ScoreData data) {
    if (data != null) {
      offer(data.staves().stream().map(Stave::key).toList());
      int layers = model().gates().layers();
      if (layer.getItems().size() != layers) {
        layer.getItems().setAll(IntStream.range(0, layers).boxed().toList());
        layer.setValue(model().gates().selectedLayerProperty().get());
      }
    }
    score.setData(data);
  }

  /** One button per gate of this kind of cell, and one for all of them. */
  private void offer(List<String> keys) {
    if (keys.equals(offered)) {
      return;
    }
    offered = keys;
    choices.getChildren().clear();
    group.getToggles().clear();
    List<String> all = new ArrayList<>(keys);
    all.add(ALL);
    for (String key : all) {
      ToggleButton button = new ToggleButton();
      button.getStyleClass().add("chip-button");
      button.setUserData(key);
      button.setToggleGroup(group);
      button.setOnAction(
          click -> {
            preferred = key;
            choose(key);
          });
      choices.getChildren().add(button);
    }
    nameChoices();
    choosePreferred();
  }

  /** Begins with all staves rather than with one, and with the tools: for a page with room. */
  void showAllStavesAndTools() {
    tools.setVisible(true);
    preferred = ALL;
    choosePreferred();
  }

  /** On a projector one stave is shown, and only the tools that change what is seen. */
  private void project(boolean projected) {
    Toggle present = group.getSelectedToggle();
    if (projected && present != null) {
      beforeProjector = (String) present.getUserData();
      if (beforeProjector.equals(ALL)) {
        choose(offered.get(0));
      }
    } else if (!projected && beforeProjector != null) {
      choose(beforeProjector);
      beforeProjector = null;
    }
  }

  private void choosePreferred() {
    boolean possible = offered.contains(preferred) || preferred.equals(ALL);
    choose(possible ? preferred : offered.get(0));
  }

  private void choose(String key) {
    for (Toggle toggle : group.getToggles()) {
      if (toggle.getUserData().equals(key)) {
        group.selectToggle(toggle);
      }
    }
    score.setShownStave(key.equals(ALL) ? null : key);
    chosen = key;
    brush();
  }

  /** Two pages show a score: the brush is about the staves of the one in sight. */
  private void brush() {
    if (score.getScene() != null) {
      model().gates().brushedGateProperty().set(chosen);
    }
  }

  private void nameChoices() {
    Messages messages = model().messages();
    for (Toggle toggle : group.getToggles()) {
      ToggleButton button = (ToggleButton) toggle;
      button.setText(messages.text("chip_" + button.getUserData()));
      button.setAccessibleText(messages.text("chipTip_" + button.getUserData()));
      Tips.set(button, messages.text("chipTip_" + button.getUserData()));
    }
  }

  private String subtitle() {
    ScoreData data = model().gates().scoreProperty().get();
    return data == null
        ? model().messages().text("gatesSubtitle")
        : model().messages().text("gatesShown", score.shownUnitsProperty().get(), data.units());
  }

  private void pointAt(int unit) {
    ScoreData data = model().gates().scoreProperty().get();
    if (unit >= 0 && data != null && unit < data.units()) {
      choose(offered.contains(MEMORY) ? MEMORY : offered.get(offered.size() - 1));
      int step = Math.max(0, score.selectedStepProperty().get());
      score.select(unit, Math.min(step, data.steps() - 1));
      score.requestFocus();
    }
  }
}
