package gatescope.view.sampling;

import gatescope.view.chart.TemperatureChart;
import gatescope.view.chart.text.SurpriseText;
import gatescope.view.common.Controller;
import gatescope.view.common.Fields;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.curve.ChartPoint;
import gatescope.workbench.sampling.TemperatureField;
import gatescope.workbench.sampling.lab.MapPoint;
import gatescope.workbench.sampling.lab.MapViewModel;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;

/**
 * Entropy, bits, variety, loops and novelty against the temperature, with the texts behind them.
 */
public final class LabMapController extends Controller {
  @FXML private TextField length;
  @FXML private Button cancel;
  @FXML private ProgressBar progress;
  @FXML private Label source;
  @FXML private Label notice;
  @FXML private TemperatureChart bits;
  @FXML private TemperatureChart shares;
  @FXML private Label sampleTitle;
  @FXML private SurpriseText sample;

  LabMapController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    MapViewModel map = model().samplingLab().map();
    Messages messages = model().messages();
    Fields.bind(length, map.length(), messages);
    length.setPrefColumnCount(5);
    progress.progressProperty().bind(map.progressProperty());
    progress.visibleProperty().bind(map.progressProperty().lessThan(1));
    cancel.visibleProperty().bind(progress.visibleProperty());
    source.textProperty().bind(messages.bind(model().samplingLab().mapSource()));
    Notices.show(notice, messages.bind(map.noticeProperty()));
    for (TemperatureChart chart : List.of(bits, shares)) {
      chart.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "mapEmpty"));
      chart.setOnChosen(map::choose);
    }
    sample.setFollowsEnd(false);
    sample.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "mapSampleEmpty"));
    sample.readOutPatternProperty().bind(Bindings.valueAt(messages.words(), "rungReadOut"));
    map.points().addListener((Observable change) -> showPoints());
    map.chosenProperty().addListener(change -> showSample());
    messages.localeProperty().addListener(change -> showPoints());
    showPoints();
  }

  private void showPoints() {
    Messages messages = model().messages();
    bits.clear();
    shares.clear();
    if (!model().samplingLab().map().points().isEmpty()) {
      bits.add(messages.text("mapEntropy"), line(MapPoint::entropy));
      bits.add(messages.text("mapOwnBits"), line(MapPoint::ownBits));
      shares.add(messages.text("mapDistinct"), line(MapPoint::distinct));
      shares.add(messages.text("mapRepeated"), line(MapPoint::repeated));
      shares.add(messages.text("mapNovel"), line(MapPoint::novel));
    }
    showSample();
  }

  private List<ChartPoint> line(ToDoubleFunction<MapPoint> value) {
    return model().samplingLab().map().points().stream()
        .map(point -> new ChartPoint(point.temperature(), value.applyAsDouble(point)))
        .toList();
  }

  private void showSample() {
    MapViewModel map = model().samplingLab().map();
    Integer chosen = map.chosenProperty().get();
    sample.setSeed(List.of());
    bits.choose(chosen == null ? -1 : chosen);
    shares.choose(chosen == null ? -1 : chosen);
    if (chosen == null) {
      sampleTitle.setText(model().messages().text("mapSample"));
      boolean none = map.points().isEmpty(); // then a chart says what is missing
      bits.setAccessibleText(none ? null : model().messages().text("mapBitsText"));
      shares.setAccessibleText(none ? null : model().messages().text("mapSharesText"));
      return;
    }
    MapPoint point = map.points().get(chosen);
    String words =
        model()
            .messages()
            .text(
                "mapPoint",
                TemperatureField.format(point.temperature()),
                point.entropy(),
                point.ownBits(),
                point.distinct(),
                point.repeated(),
                point.novel());
    sampleTitle.setText(words);
    bits.setAccessibleText(words);
    shares.setAccessibleText(words);
    map.sample().forEach(sample::append);
  }

  @FXML
  private void measure() {
    model().samplingLab().map().measure();
  }

  @FXML
  private void cancel() {
    model().samplingLab().map().cancel();
  }
}
