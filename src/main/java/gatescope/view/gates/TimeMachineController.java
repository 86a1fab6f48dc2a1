package gatescope.view.gates;

import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.gates.lab.TimeMachineViewModel;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** Scrubs through the past of the run, or plays it. */
public final class TimeMachineController extends Controller {
  @FXML private ToggleButton playPast;
  @FXML private FontIcon playPastIcon;
  @FXML private Slider past;
  @FXML private Button newest;
  @FXML private Label pastMoment;

  TimeMachineController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    TimeMachineViewModel time = model().gateLab().time();
    pastMoment.textProperty().bind(model().messages().bind(time.momentProperty()));
    past.maxProperty().bind(time.countProperty());
    past.setValue(time.indexProperty().get());
    time.indexProperty()
        .addListener((property, before, index) -> past.setValue(index.doubleValue()));
    past.valueProperty()
        .addListener(
            (property, before, value) ->
                time.indexProperty().set((int) Math.round(value.doubleValue())));
    past.disableProperty().bind(time.countProperty().isEqualTo(0));
    playPast.disableProperty().bind(time.countProperty().isEqualTo(0));
    newest.disableProperty().bind(time.countProperty().isEqualTo(0));
    playPast.selectedProperty().bindBidirectional(time.playingProperty());
    time.playingProperty().addListener(change -> showPlaying());
    showPlaying();
  }

  private void showPlaying() {
    boolean playing = model().gateLab().time().playingProperty().get();
    playPastIcon.setIconLiteral(playing ? "fth-pause" : "fth-play");
  }

  @FXML
  private void toNow() {
    TimeMachineViewModel time = model().gateLab().time();
    time.indexProperty().set(time.countProperty().get());
  }
}
