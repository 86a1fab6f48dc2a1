package gatescope.view.sampling;

import gatescope.view.common.Controller;
import gatescope.view.common.Room;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.sampling.lab.LadderViewModel;
import gatescope.workbench.sampling.lab.Rung;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The ladder: a column per temperature. */
public final class LabWriteController extends Controller {
  private static final double ROOM_FOR_ALL = 1100;

  @FXML private HBox root;
  @FXML private Region cursor;
  @FXML private HBox columns;
  @FXML private Label source;
  @FXML private Label legend;
  private final Map<Rung, RungColumn> views = new HashMap<>();

  LabWriteController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    LadderViewModel ladder = model().samplingLab().ladder();
    source.textProperty().bind(model().messages().bind(model().samplingLab().ladderSource()));
    ladder.rungs().addListener((Observable change) -> showColumns());
    ladder.leaningProperty().addListener(change -> nameInk());
    model().messages().localeProperty().addListener(change -> nameInk());
    nameInk();
    showColumns();
    Room.giveWay(cursor, root, ROOM_FOR_ALL, model().classroom());
  }

  private void nameInk() {
    boolean leaning = model().samplingLab().ladder().leaningProperty().get();
    legend.setText(model().messages().text(leaning ? "legendLean" : "legendSurprise"));
  }

  private void showColumns() {
    var rungs = model().samplingLab().ladder().rungs();
    views.keySet().retainAll(rungs);
    columns.getChildren().clear();
    for (Rung rung : rungs) {
      RungColumn column = views.computeIfAbsent(rung, r -> new RungColumn(model(), r));
      HBox.setHgrow(column, Priority.ALWAYS);
      columns.getChildren().add(column);
    }
  }
}
