package gatescope.view.runs;

import gatescope.view.chart.score.GateScore;
import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.compare.CompareViewModel;
import gatescope.workbench.compare.ScoreSide;
import gatescope.workbench.gates.ScoreData;
import gatescope.workbench.gates.Stave;
import gatescope.workbench.runs.RunRecord;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;

/** The gates of two runs that have read the same probe; what is selected in one is in the other. */
public final class CompareGatesController extends Controller {
  private static final String MEMORY = "c";
  private static final String OUTPUT = "h";

  @FXML private TextField probe;
  @FXML private ComboBox<String> gate;
  @FXML private ComboBox<RunRecord> leftRun;
  @FXML private ComboBox<RunRecord> rightRun;
  @FXML private Label leftNotice;
  @FXML private Label rightNotice;
  @FXML private GateScore leftScore;
  @FXML private GateScore rightScore;
  private boolean linking;

  CompareGatesController(WorkbenchModel model) {
    super(model);
  }

  private CompareViewModel compare() {
    return model().compare();
  }

  @FXML
  private void initialize() {
    probe.textProperty().bindBidirectional(model().gates().probeProperty());
    Choices.name(gate, model().messages(), key -> model().messages().text("chip_" + key));
    gate.valueProperty().addListener((property, before, now) -> showGate(now));
    bind(leftRun, leftNotice, leftScore, compare().left());
    bind(rightRun, rightNotice, rightScore, compare().right());
    link(leftScore, rightScore);
    link(rightScore, leftScore);
    offerGates();
  }

  private void bind(ComboBox<RunRecord> box, Label notice, GateScore score, ScoreSide side) {
    Messages messages = model().messages();
    box.setItems(compare().chosen());
    box.setButtonCell(new RunCell());
    box.setCellFactory(list -> new RunCell());
    box.valueProperty().bindBidirectional(side.runProperty());
    Notices.show(notice, messages.bind(side.noticeProperty()));
    score.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "compareGatesEmpty"));
    score.readOutPatternProperty().bind(Bindings.valueAt(messages.words(), "gatesReadOut"));
    score.accessibleTextProperty().bind(Bindings.valueAt(messages.words(), "compareGates"));
    side.scoreProperty()
        .addListener(
            (property, before, now) -> {
              score.setData(now);
              offerGates();
            });
    score.setData(side.scoreProperty().get());
  }

  /** Those that both kinds of cells have, or the only one. */
  private void offerGates() {
    List<String> common = new ArrayList<>(keys(leftScore.getData()));
    List<String> other = keys(rightScore.getData());
    if (!other.isEmpty() && !common.isEmpty()) {
      common.retainAll(other);
    }
    if (!common.isEmpty() && !common.equals(gate.getItems())) {
      String before = gate.getValue();
      gate.getItems().setAll(common);
      String usual = common.contains(MEMORY) ? MEMORY : OUTPUT;
      gate.setValue(common.contains(before) ? before : usual);
    }
  }

  private static List<String> keys(ScoreData data) {
    return data == null ? List.of() : data.staves().stream().map(Stave::key).toList();
  }

  private void showGate(String key) {
    leftScore.setShownStave(key);
    rightScore.setShownStave(key);
  }

  /** What is selected here is selected there, as far as the other has it. */
  private void link(GateScore from, GateScore to) {
    InvalidationListener follow =
        change -> {
          if (!linking && to.getData() != null) {
            linking = true;
            int unit = from.getSelectedUnit();
            int step = from.getSelectedStep();
            to.select(
                unit < to.getData().units() ? unit : -1, step < to.getData().steps() ? step : -1);
            linking = false;
          }
        };
    from.selectedUnitProperty().addListener(follow);
    from.selectedStepProperty().addListener(follow);
  }

  /** The name of a run, which may change. */
  private static final class RunCell extends ListCell<RunRecord> {
    @Override
    protected void updateItem(RunRecord item, boolean empty) {
      super.updateItem(item, empty);
      textProperty().unbind();
      if (empty || item == null) {
        setText("");
      } else {
        textProperty().bind(item.nameProperty());
      }
    }
  }
}
