package gatescope.view;

import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.lab.TimeMachineViewModel;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** Scrubs through the past of the run, or plays it. */
public final class TimeMachineController extends Controller {
  @FXML private ToggleButton play;
  @FXML private FontIcon playIcon;
  @FXML private Slider slider;
  @FXML private Button now;
  @FXML private Label moment;

  TimeMachineController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    TimeMachineViewModel time = model().lab().time();
    moment.textProperty().bind(model().messages().bind(time.momentProperty()));
    slider.maxProperty().bind(time.countProperty());
    slider.setValue(time.indexProperty().get());
    time.indexProperty()
        .addListener((property, before, index) -> slider.setValue(index.doubleValue()));
    slider
        .valueProperty()
        .addListener(
            (property, before, value) ->
                time.indexProperty().set((int) Math.round(value.doubleValue())));
    slider.disableProperty().bind(time.countProperty().isEqualTo(0));
    play.disableProperty().bind(time.countProperty().isEqualTo(0));
    now.disableProperty().bind(time.countProperty().isEqualTo(0));
    play.selectedProperty().bindBidirectional(time.playingProperty());
    time.playingProperty()
        .addListener(
            (property, before, plays) -> playIcon.setIconLiteral(plays ? "fth-pause" : "fth-play"));
  }

  @FXML
  private void toNow() {
    TimeMachineViewModel time = model().lab().time();
    time.indexProperty().set(time.countProperty().get());
  }
}
