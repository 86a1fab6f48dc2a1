package gatescope.view.sampling;

import gatescope.view.chart.text.SurpriseText;
import gatescope.view.common.TextExport;
import gatescope.view.common.Tips;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.sampling.InkedSymbol;
import gatescope.workbench.sampling.SeedGlyph;
import gatescope.workbench.sampling.lab.CopiedRun;
import gatescope.workbench.sampling.lab.LabText;
import gatescope.workbench.sampling.lab.LadderViewModel;
import gatescope.workbench.sampling.lab.Rung;
import gatescope.workbench.sampling.lab.TextNumbers;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A column of the ladder: its temperature, its text, and what was counted of it. A column that is
 * taken away leaves nothing behind: the model holds its listeners weakly.
 */
final class RungColumn extends VBox implements LabText {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final WorkbenchModel model;
  private final Rung rung;
  private final SurpriseText text = new SurpriseText();
  private final TextField temperature = new TextField();
  private final Label numbers = new Label();
  private final InvalidationListener renamed = change -> count();
  private final InvalidationListener leant = change -> lean();
  private final InvalidationListener looked = change -> markChoice();

  RungColumn(WorkbenchModel model, Rung rung) {
    this.model = model;
    this.rung = rung;
    getStyleClass().addAll("card", "rung");
    setMinWidth(0);
    setPrefWidth(100);
    numbers.getStyleClass().addAll("muted", "small");
    numbers.setWrapText(true);
    numbers.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(text, Priority.ALWAYS);
    getChildren().addAll(head(), text, numbers);
    followText();
    followChoice();
    rung.numbersProperty().addListener(change -> count());
    rung.lengthProperty().addListener(change -> count());
    model.messages().localeProperty().addListener(new WeakInvalidationListener(renamed));
    count();
    model.samplingLab().ladder().showIn(rung, this);
  }

  private Node head() {
    Messages messages = model.messages();
    temperature.setPrefColumnCount(3);
    temperature.getStyleClass().add("rung-temperature");
    temperature.textProperty().bindBidirectional(rung.temperature().textProperty());
    temperature.accessibleTextProperty().bind(Bindings.valueAt(messages.words(), "temperature"));
    temperature.setOnAction(event -> model.samplingLab().ladder().generate());
    rung.temperature()
        .problemProperty()
        .addListener(
            (property, before, now) -> temperature.pseudoClassStateChanged(WRONG, now != null));
    Label sign = new Label("T =");
    sign.getStyleClass().add("strong");
    sign.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head =
        new HBox(
            sign,
            temperature,
            space,
            button("fth-copy", "copyTip", () -> TextExport.copy(text.getText())),
            button(
                "fth-star",
                "favouriteTip",
                () -> model.samplingLab().favourites().add(rung, text.getText())),
            button("fth-x", "removeRung", () -> model.samplingLab().ladder().removeRung(rung)));
    head.getStyleClass().add("card-head");
    return head;
  }

  private Button button(String icon, String key, Runnable action) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll("small-button", "flat");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    button.accessibleTextProperty().bind(Bindings.valueAt(model.messages().words(), key));
    Tips.bind(button, Bindings.valueAt(model.messages().words(), key));
    return button;
  }

  private void followText() {
    Messages messages = model.messages();
    LadderViewModel ladder = model.samplingLab().ladder();
    text.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "rungEmpty"));
    text.readOutPatternProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    messages.text(
                        ladder.leaningProperty().get() ? "rungReadOutLean" : "rungReadOut"),
                messages.localeProperty(),
                ladder.leaningProperty()));
    text.setFollowsEnd(false);
    text.setOnChosen(at -> ladder.look(rung, at));
    ladder.leaningProperty().addListener(new WeakInvalidationListener(leant));
    lean();
  }

  private void lean() {
    text.setLeaning(model.samplingLab().ladder().leaningProperty().get());
  }

  private void followChoice() {
    LadderViewModel ladder = model.samplingLab().ladder();
    ladder.chosenRungProperty().addListener(new WeakInvalidationListener(looked));
    markChoice();
  }

  private void markChoice() {
    pseudoClassStateChanged(CHOSEN, model.samplingLab().ladder().chosenRung() == rung);
  }

  private void count() {
    Messages messages = model.messages();
    TextNumbers counted = rung.numbersProperty().get();
    if (rung.branchProperty().get() == null) {
      numbers.setText("");
    } else if (counted == null || Double.isNaN(counted.bits())) {
      numbers.setText(messages.text("rungLength", rung.lengthProperty().get()));
    } else {
      numbers.setText(messages.text("rungNumbers", counted.symbols(), counted.bits()));
    }
  }

  @Override
  public void begin(List<SeedGlyph> seed) {
    text.setSeed(seed);
  }

  @Override
  public void append(InkedSymbol symbol) {
    text.append(symbol);
  }

  @Override
  public void countFrom(long symbol) {
    text.countFrom(symbol);
  }

  @Override
  public void select(long symbol) {
    text.select(symbol);
  }

  @Override
  public void setShared(long count, boolean parted) {
    text.setShared(count, parted);
  }

  @Override
  public void setCopies(List<CopiedRun> runs) {
    text.setCopies(runs);
  }
}
