package gatescope.view.sampling;

import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.sampling.SamplingViewModel;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;

/** Seed, dice and temperature. */
public final class SampleCardController extends Controller {
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
    TemperatureSlider.bind(model(), slider, value, ticks);
    TemperatureNames.show(special, model());
    messages.localeProperty().addListener(change -> showEntropy());
    sampling.shownProperty().addListener(change -> showEntropy());
    showEntropy();
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
