package gatescope.view.sampling;

import gatescope.view.common.Tips;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.sampling.TemperatureField;
import gatescope.workbench.sampling.TemperatureScale;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The temperature as a slider with marks and as a field that takes any value. */
final class TemperatureSlider {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final double THUMB = 16;

  private final DoubleProperty temperature;
  private final Messages messages;
  private final Slider slider;
  private final TextField value;
  private final Pane ticks;
  private boolean following;
  private String written;

  private TemperatureSlider(WorkbenchModel model, Slider slider, TextField value, Pane ticks) {
    temperature = model.sampling().temperatureProperty();
    messages = model.messages();
    this.slider = slider;
    this.value = value;
    this.ticks = ticks;
  }

  /** Binds the three nodes to the temperature of the model. */
  static void bind(WorkbenchModel model, Slider slider, TextField value, Pane ticks) {
    new TemperatureSlider(model, slider, value, ticks).bind();
  }

  private void bind() {
    slider
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!following) {
                temperature.set(TemperatureScale.temperature(now.doubleValue()));
              }
            });
    temperature.addListener(change -> follow());
    value.setOnAction(event -> typed());
    value.focusedProperty().addListener((property, before, focused) -> typedOnLeaving(focused));
    follow();
    markTemperatures();
    messages.localeProperty().addListener(change -> markTemperatures());
    ticks.widthProperty().addListener(change -> placeMarks());
    slider.widthProperty().addListener(change -> placeMarks());
    slider.layoutXProperty().addListener(change -> placeMarks());
  }

  /** Brings slider and field to the temperature, whoever changed it. */
  private void follow() {
    following = true;
    if (!slider.isValueChanging()
        && TemperatureScale.temperature(slider.getValue()) != temperature.get()) {
      slider.setValue(TemperatureScale.position(temperature.get()));
    }
    following = false;
    written = TemperatureField.format(temperature.get());
    value.setText(written);
    value.pseudoClassStateChanged(WRONG, false);
  }

  private void typedOnLeaving(boolean focused) {
    // What stands there unchanged is rounded: reading it would change the temperature.
    if (!focused && !value.getText().equals(written)) {
      typed();
    }
  }

  /** Takes a typed temperature; anything else stays and is marked. */
  private void typed() {
    double typed = TemperatureField.parse(value.getText());
    if (typed >= 0) {
      temperature.set(typed);
      follow();
      return;
    }
    value.pseudoClassStateChanged(WRONG, true);
    Tips.set(value, messages.text("temperatureWrong"));
  }

  private void markTemperatures() {
    ticks.getChildren().clear();
    for (double detent : TemperatureScale.DETENTS) {
      Label mark = new Label(markText(detent));
      mark.setUserData(detent);
      mark.getStyleClass().addAll("slider-mark", "muted", "small");
      ticks.getChildren().add(mark);
    }
    placeMarks();
  }

  /** The number, and where there is room the name of one that has a name. */
  private String markText(double detent) {
    boolean named = ticks.getStyleClass().contains("named");
    if (named && detent == 0) {
      return messages.text("markGreedy");
    }
    if (named && detent == 1) {
      return messages.text("markAsLearned");
    }
    boolean whole = detent == Math.rint(detent);
    return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", detent);
  }

  /** Centres each mark under its place on the slider. */
  private void placeMarks() {
    double left = slider.getBoundsInParent().getMinX() + THUMB / 2;
    double track = slider.getWidth() - THUMB;
    for (var child : ticks.getChildren()) {
      Region mark = (Region) child;
      mark.applyCss();
      double width = mark.prefWidth(-1);
      double centre = left + track * TemperatureScale.position((Double) mark.getUserData());
      double limit = Math.max(0, ticks.getWidth() - width);
      mark.setLayoutX(Math.max(0, Math.min(limit, centre - width / 2)));
    }
  }
}
