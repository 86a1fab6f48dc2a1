package gatescope.view.lesson;

import gatescope.lesson.Place;
import gatescope.view.chart.curve.CurveChart;
import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.lesson.Evidence;
import gatescope.workbench.lesson.FaultLabViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The broken LSTM: what to break, the evidence, and the diagnosis. */
public final class FaultLabController extends Controller {
  private static final String WHOLE = "NONE";

  @FXML private ComboBox<String> fault;
  @FXML private Label faultState;
  @FXML private Label faultProblem;
  @FXML private GridPane evidence;
  @FXML private CurveChart faultNorm;
  @FXML private VBox diagnoses;
  @FXML private Label verdict;
  @FXML private Button faultReveal;
  private final FaultLabViewModel faults;
  private final StringProperty chosen = new SimpleStringProperty();

  FaultLabController(WorkbenchModel model) {
    super(model);
    faults = model.classroom().faults();
  }

  @FXML
  private void initialize() {
    Messages messages = model().messages();
    List<String> names = new ArrayList<>(List.of(WHOLE));
    names.addAll(faults.faultNames());
    chosen.set(names.get(1));
    Choices.bind(fault, names, chosen, messages, "fault_");
    Notices.show(verdict, messages.bind(faults.verdictProperty()));
    Notices.show(faultProblem, messages.bind(model().classroom().conductor().problemProperty()));
    LessonFigures.fillNorm(faultNorm, model());
    InvalidationListener again = change -> show();
    faults.evidenceProperty().addListener(change -> showEvidence());
    faults.secretProperty().addListener(again);
    faults.triesProperty().addListener(again);
    faults.solvedProperty().addListener(again);
    model().training().phaseProperty().addListener(again);
    messages.localeProperty().addListener(change -> rename());
    rename();
  }

  private void rename() {
    diagnoses.getChildren().setAll(faults.faultNames().stream().map(this::diagnosis).toList());
    showEvidence();
    show();
  }

  private Button diagnosis(String name) {
    Button button = StepNodes.choice(model().messages().text("fault_" + name));
    button.setId("diagnosis" + name);
    button.setOnAction(click -> faults.diagnose(name));
    return button;
  }

  private void show() {
    Messages messages = model().messages();
    String key = faults.secretProperty().get() ? "faultStateSecret" : "faultStateOpen";
    faultState.setText(
        faults.solvedProperty().get()
            ? messages.text("faultStateSolved", faults.triesProperty().get())
            : messages.text(key));
    faultReveal.setDisable(model().training().snapshotProperty().get() == null);
  }

  private void showEvidence() {
    evidence.getChildren().clear();
    int row = 0;
    for (Evidence found : faults.evidenceProperty().get()) {
      Hyperlink name = new Hyperlink(model().messages().text(found.name()));
      name.getStyleClass().add("lesson-link");
      Place place = found.place();
      name.setOnAction(click -> model().classroom().pointer().show(place));
      Label value = new Label(model().messages().text(found.value()));
      value.getStyleClass().add("strong");
      value.setMinWidth(Region.USE_PREF_SIZE);
      evidence.addRow(row++, name, value);
    }
  }

  @FXML
  private void trainBroken() {
    faults.trainBroken(chosen.get());
  }

  @FXML
  private void trainSecretly() {
    faults.trainSecretly();
  }

  @FXML
  private void reveal() {
    faults.reveal();
  }
}
