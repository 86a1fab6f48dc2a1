package gatescope.view.sampling;

import gatescope.view.chart.TemperatureChart;
import gatescope.view.chart.text.DieStripView;
import gatescope.view.chart.text.SymbolColumns;
import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.curve.ChartPoint;
import gatescope.workbench.sampling.SamplingViewModel;
import gatescope.workbench.sampling.TemperatureScale;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;

/** The next symbol after the seed: bars, die, entropy, and entropy at every temperature. */
public final class LabStepController extends Controller {
  @FXML private SymbolColumns columns;
  @FXML private DieStripView strip;
  @FXML private ToggleButton logarithmic;
  @FXML private Label source;
  @FXML private Label die;
  @FXML private Label entropy;
  @FXML private Label choices;
  @FXML private Label special;
  @FXML private TemperatureChart curve;

  LabStepController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    SamplingViewModel sampling = model().sampling();
    Messages messages = model().messages();
    source.textProperty().bind(messages.bind(model().run().samplingSourceProperty()));
    columns.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "barsEmpty"));
    columns.logarithmicProperty().bind(logarithmic.selectedProperty());
    curve.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "entropyNone"));
    TemperatureNames.show(special, model());
    sampling.shownProperty().addListener(change -> show());
    sampling.curveProperty().addListener(change -> showCurve());
    messages.localeProperty().addListener(change -> showCurve());
    showCurve();
  }

  private void showCurve() {
    List<ChartPoint> points = model().sampling().curveProperty().get();
    curve.clear();
    if (points != null) {
      curve.add("", points);
    }
    show();
  }

  private void show() {
    SamplingViewModel.Shown shown = model().sampling().shownProperty().get();
    Messages messages = model().messages();
    columns.setBars(shown == null ? List.of() : shown.bars());
    strip.setStrip(shown == null ? null : shown.strip());
    if (shown == null) {
      entropy.setText("–");
      choices.setText("–");
      die.setText("");
      curve.mark(null, "");
      return;
    }
    String bits = messages.text("labBits", shown.entropy());
    entropy.setText(bits);
    choices.setText(messages.text("labChoices", shown.choices()));
    die.setText(messages.text("labDie", shown.strip().die(), shown.strip().drawn()));
    strip.setAccessibleText(die.getText());
    double temperature = model().sampling().temperatureProperty().get();
    double place = Math.min(TemperatureScale.MAX, temperature);
    curve.setReference(shown.maxEntropy(), messages.text("labUniform", shown.maxEntropy()));
    curve.mark(new ChartPoint(place, shown.entropy()), bits);
    curve.setAccessibleText(messages.text("entropyBits", shown.entropy(), shown.maxEntropy()));
  }
}
