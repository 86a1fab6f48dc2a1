package gatescope.view;

import gatescope.workbench.Messages;
import gatescope.workbench.SamplingViewModel;
import gatescope.workbench.TemperatureScale;
import gatescope.workbench.WorkbenchModel;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Seed, dice and temperature. */
public final class SampleCardController extends Controller {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  @FXML private Label source;
  @FXML private TextField seed;
  @FXML private Button dice;
  @FXML private Label notice;
  @FXML private Slider slider;
  @FXML private TextField value;
  @FXML private Pane ticks;
  @FXML private Label special;
  @FXML private Label entropy;
  @FXML private Label choices;
  private boolean following;
  private String written;

  SampleCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    SamplingViewModel sampling = model().sampling();
    Messages messages = model().messages();
    source.textProperty().bind(messages.bind(model().run().samplingSourceProperty()));
    seed.textProperty().bindBidirectional(sampling.seedProperty());
    Notices.show(notice, messages.bind(sampling.noticeProperty()));
    dice.textProperty().bind(sampling.diceProperty().asString());
    slider
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!following) {
                sampling.temperatureProperty().set(TemperatureScale.temperature(now.doubleValue()));
              }
            });
    sampling.temperatureProperty().addListener(change -> follow());
    value.setOnAction(event -> typed());
    value.focusedProperty().addListener((property, before, focused) -> typedOnLeaving(focused));
    follow();
    markTemperatures();
    messages.localeProperty().addListener(change -> markTemperatures());
    messages.localeProperty().addListener(change -> showEntropy());
    messages.localeProperty().addListener(change -> nameTemperature());
    ticks.widthProperty().addListener(change -> placeMarks());
    slider.widthProperty().addListener(change -> placeMarks());
    slider.layoutXProperty().addListener(change -> placeMarks());
    sampling.shownProperty().addListener(change -> showEntropy());
    showEntropy();
  }

  /** Brings slider and field to the temperature, whoever changed it. */
  private void follow() {
    double temperature = model().sampling().temperatureProperty().get();
    following = true;
    if (!slider.isValueChanging()
        && TemperatureScale.temperature(slider.getValue()) != temperature) {
      slider.setValue(TemperatureScale.position(temperature));
    }
    following = false;
    written =
        Double.isInfinite(temperature) ? "∞" : String.format(Locale.ROOT, "%.2f", temperature);
    value.setText(written);
    value.pseudoClassStateChanged(WRONG, false);
    nameTemperature();
  }

  private void typedOnLeaving(boolean focused) {
    // What stands there unchanged is rounded: reading it would change the temperature.
    if (!focused && !value.getText().equals(written)) {
      typed();
    }
  }

  /** Takes a typed temperature, any number from 0; anything else stays and is marked. */
  private void typed() {
    String text = value.getText().strip().replace(',', '.');
    try {
      double temperature = text.equals("∞") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
      if (temperature >= 0) {
        model().sampling().temperatureProperty().set(temperature);
        follow();
        return;
      }
    } catch (NumberFormatException e) {
      // Marked below, as a negative number is.
    }
    value.pseudoClassStateChanged(WRONG, true);
    Tips.set(value, model().messages().text("temperatureWrong"));
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

  private String markText(double detent) {
    return detent == 0
        ? model().messages().text("greedy")
        : String.format(Locale.ROOT, detent < 1 ? "%.1f" : "%.0f", detent);
  }

  /** The name of a temperature that has one. */
  private void nameTemperature() {
    double temperature = model().sampling().temperatureProperty().get();
    String key = temperature == 0 ? "nameGreedy" : temperature == 1 ? "nameAsLearned" : "";
    String name = Double.isInfinite(temperature) ? "nameUniform" : key;
    special.setText(name.isEmpty() ? "" : model().messages().text(name));
    special.setVisible(!name.isEmpty());
  }

  /** Centres each mark under its place on the slider. */
  private void placeMarks() {
    double thumb = 16;
    double left = slider.getBoundsInParent().getMinX() + thumb / 2;
    double track = slider.getWidth() - thumb;
    for (var child : ticks.getChildren()) {
      Region mark = (Region) child;
      mark.applyCss();
      double width = mark.prefWidth(-1);
      double centre = left + track * TemperatureScale.position((Double) mark.getUserData());
      double limit = Math.max(0, ticks.getWidth() - width);
      mark.setLayoutX(Math.max(0, Math.min(limit, centre - width / 2)));
    }
  }

  private void showEntropy() {
    SamplingViewModel.Shown shown = model().sampling().shownProperty().get();
    Messages messages = model().messages();
    entropy.setText(
        shown == null
            ? messages.text("entropyNone")
            : messages.text("entropyBits", shown.entropy(), shown.maxEntropy()));
    choices.setText(shown == null ? "" : messages.text("effectiveChoices", shown.choices()));
  }

  @FXML
  private void reroll() {
    model().sampling().reroll();
  }
}
