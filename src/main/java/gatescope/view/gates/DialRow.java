package gatescope.view.gates;

import gatescope.view.common.Tips;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.common.Numbers;
import gatescope.workbench.gates.lab.ForceViewModel;
import gatescope.workbench.gates.lab.ForceViewModel.Dial;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The control of one gate: a slider that holds it, what it is at, freeze and release. */
final class DialRow {
  private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

  private final String symbol;
  private final Messages messages;
  private final Slider slider = new Slider();
  private final Label value = new Label();
  private final Button freeze;
  private final Button release;
  private final HBox box;
  private boolean showing;

  DialRow(String symbol, WorkbenchModel model) {
    this.symbol = symbol;
    messages = model.messages();
    ForceViewModel force = model.gateLab().force();
    Label name = new Label(symbol);
    name.getStyleClass().addAll("dial-name", "gate-" + symbol);
    slider
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!showing) {
                force.hold(symbol, now.doubleValue());
              }
            });
    HBox.setHgrow(slider, Priority.ALWAYS);
    value.getStyleClass().addAll("small", "dial-value");
    freeze = button("fth-lock", () -> force.freeze(symbol));
    release = button("fth-rotate-ccw", () -> force.release(symbol));
    box = new HBox(name, slider, value, freeze, release);
    box.getStyleClass().add("dial");
  }

  private static Button button(String icon, Runnable action) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll("flat", "small-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(click -> action.run());
    return button;
  }

  String symbol() {
    return symbol;
  }

  Node node() {
    return box;
  }

  void show(Dial dial) {
    showing = true;
    slider.setMin(dial.low());
    slider.setMax(dial.high());
    slider.setBlockIncrement((dial.high() - dial.low()) / 10);
    if (!slider.isValueChanging()) {
      slider.setValue(dial.value());
    }
    showing = false;
    String number = Numbers.signed(dial.value());
    value.setText(messages.text(dial.held() ? "forceHeld" : "forceLearned", number));
    box.pseudoClassStateChanged(HELD, dial.held());
    release.setDisable(!dial.held());
    slider.setAccessibleText(messages.text("chip_" + symbol) + " " + value.getText());
    name(freeze, "forceFreeze");
    name(release, "forceRelease");
  }

  private void name(Button button, String key) {
    String words = messages.text("chip_" + symbol) + ": " + messages.text(key);
    button.setAccessibleText(words);
    Tips.set(button, words);
  }
}
