package gatescope.view.gates;

import gatescope.view.chart.unit.SaturationChart;
import gatescope.view.common.ChartMenus;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.gates.lab.LayerViewModel;
import gatescope.workbench.gates.lab.LayerViewModel.Dot;
import gatescope.workbench.gates.lab.LayerViewModel.Dots;
import gatescope.workbench.gates.lab.RankRow;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;

/** All units of a layer: saturation, memory and worth. */
public final class LayerPanelController extends Controller {
  @FXML private Label saturationTitle;
  @FXML private SaturationChart saturation;
  @FXML private ListView<RankRow> halfLives;
  @FXML private ListView<RankRow> worth;
  @FXML private Button measure;
  @FXML private ProgressBar progress;
  @FXML private Label notice;

  LayerPanelController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    LayerViewModel layer = model().gateLab().layer();
    Messages messages = model().messages();
    saturation.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "labEmpty"));
    saturation.setOnUnit(layer::select);
    ChartMenus.install(saturation, "saturation", model());
    layer.dotsProperty().addListener((property, before, now) -> show(now));
    messages.localeProperty().addListener(change -> show(layer.dotsProperty().get()));
    show(layer.dotsProperty().get());
    RankLists.bind(halfLives, layer.halfLivesProperty(), layer::select);
    RankLists.bind(worth, layer.worthProperty(), layer::select);
    Notices.show(notice, messages.bind(layer.noticeProperty()));
    BooleanBinding idle = layer.progressProperty().isEqualTo(LayerViewModel.IDLE, 0);
    progress.progressProperty().bind(layer.progressProperty());
    progress.visibleProperty().bind(idle.not());
    measure.disableProperty().bind(layer.dotsProperty().isNull());
    measure
        .textProperty()
        .bind(
            Bindings.when(idle)
                .then(Bindings.valueAt(messages.words(), "worthMeasure"))
                .otherwise(Bindings.valueAt(messages.words(), "worthStop")));
  }

  private void show(Dots dots) {
    Messages messages = model().messages();
    saturation.setAxes(messages.text("saturationOpen"), messages.text("saturationShut"));
    saturation.setDots(dots);
    saturationTitle.setText(dots == null ? "" : messages.text("saturationTitle", dots.gate()));
    saturation.setAccessibleText(dots == null ? null : words(dots));
  }

  private String words(Dots dots) {
    Messages messages = model().messages();
    return dots.dots().stream()
        .filter(Dot::selected)
        .findFirst()
        .map(
            dot ->
                messages.text(
                    "saturationText", dots.gate(), dots.dots().size(), dot.open(), dot.shut()))
        .orElseGet(() -> messages.text("saturationTitle", dots.gate()));
  }

  @FXML
  private void measureOrStop() {
    model().gateLab().layer().measureWorthOrStop();
  }
}
