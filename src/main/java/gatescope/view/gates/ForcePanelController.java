package gatescope.view.gates;

import gatescope.view.chart.unit.StepBars;
import gatescope.view.common.ChartMenus;
import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.view.common.Tips;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.gates.lab.ForceViewModel;
import gatescope.workbench.gates.lab.ForceViewModel.Dial;
import gatescope.workbench.gates.lab.ForcedEffect;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Holds gates at values, and shows what that does. */
public final class ForcePanelController extends Controller {
  @FXML private ComboBox<String> scope;
  @FXML private Button release;
  @FXML private Label notice;
  @FXML private VBox dials;
  @FXML private FlowPane presets;
  @FXML private Label hint;
  @FXML private VBox effectBox;
  @FXML private Label perplexityName;
  @FXML private Label perplexity;
  @FXML private VBox closingsBox;
  @FXML private Label closings;
  @FXML private StepBars surprise;
  @FXML private TextFlow freeText;
  @FXML private TextFlow forcedText;
  private final List<DialRow> rows = new ArrayList<>();
  private List<String> presetNames = List.of();

  ForcePanelController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    ForceViewModel force = model().gateLab().force();
    Messages messages = model().messages();
    Choices.bind(scope, force.scopeNames(), force.scopeNameProperty(), messages, "scope_");
    notice.textProperty().bind(messages.bind(force.noticeProperty()));
    release.disableProperty().bind(force.effectProperty().isNull());
    ChartMenus.install(surprise, "surprise", model());
    force.dialsProperty().addListener((property, before, now) -> show(now));
    force.effectProperty().addListener((property, before, now) -> show(now));
    messages.localeProperty().addListener(change -> rename());
    show(force.dialsProperty().get());
    show(force.effectProperty().get());
  }

  private void rename() {
    presetNames = List.of();
    show(model().gateLab().force().dialsProperty().get());
    show(model().gateLab().force().effectProperty().get());
  }

  private void show(List<Dial> now) {
    List<String> symbols = now.stream().map(Dial::symbol).toList();
    if (!symbols.equals(rows.stream().map(DialRow::symbol).toList())) {
      rows.clear();
      symbols.forEach(symbol -> rows.add(new DialRow(symbol, model())));
      dials.getChildren().setAll(rows.stream().map(DialRow::node).toList());
    }
    for (int k = 0; k < rows.size(); k++) {
      rows.get(k).show(now.get(k));
    }
    List<String> names = model().gateLab().force().presetNames();
    if (!names.equals(presetNames)) {
      presetNames = names;
      presets.getChildren().setAll(names.stream().map(this::preset).toList());
    }
    presets.setDisable(now.isEmpty());
  }

  private Node preset(String name) {
    Button button = new Button(model().messages().text("preset_" + name));
    button.getStyleClass().add("small-button");
    Tips.set(button, model().messages().text("presetTip_" + name));
    button.setOnAction(click -> model().gateLab().force().usePreset(name));
    return button;
  }

  private void show(ForcedEffect effect) {
    boolean there = effect != null;
    effectBox.setVisible(there);
    effectBox.setManaged(there);
    hint.setVisible(!there);
    hint.setManaged(!there);
    if (!there) {
      surprise.setBars(List.of(), List.of(), List.of());
      return;
    }
    Messages messages = model().messages();
    double before = effect.before().perplexity();
    double after = effect.after().perplexity();
    perplexityName.setText(messages.text("forcePerplexity", effect.symbols()));
    perplexity.setText(messages.text("forceArrow", before, after));
    closingsBox.setVisible(effect.before().closings() > 0);
    closings.setText(
        messages.text("forceShares", effect.before().closed(), effect.after().closed()));
    surprise.setBars(effect.glyphs(), effect.surpriseBefore(), effect.surpriseAfter());
    surprise.setAccessibleText(messages.text("forceSentence", before, after));
    fill(freeText, messages.text("forceFree"), effect, effect.freeText());
    fill(forcedText, messages.text("forceForced"), effect, effect.forcedText());
  }

  /** What both texts have in common is quiet. */
  private static void fill(TextFlow flow, String name, ForcedEffect effect, String text) {
    flow.getChildren()
        .setAll(
            text(name + "  ", "drawn-name"),
            text(effect.seed() + text.substring(0, effect.common()), "drawn-common"),
            text(text.substring(effect.common()), "drawn-own"));
  }

  private static Text text(String words, String styleClass) {
    Text text = new Text(words.replace('\n', '⏎'));
    text.getStyleClass().add(styleClass);
    return text;
  }

  @FXML
  private void releaseAll() {
    model().gateLab().force().releaseAll();
  }

  @FXML
  private void otherDice() {
    var dice = model().gateLab().force().diceProperty();
    dice.set(dice.get() + 1);
  }
}
