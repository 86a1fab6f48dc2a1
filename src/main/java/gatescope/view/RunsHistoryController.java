package gatescope.view;

import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.runs.RunRecord;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Every run with its figures. */
public final class RunsHistoryController extends Controller {
  @FXML private TableView<RunRecord> table;
  @FXML private TableColumn<RunRecord, String> name;

  RunsHistoryController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    name.setCellValueFactory(row -> row.getValue().nameProperty());
    Label empty = new Label();
    empty.textProperty().bind(Bindings.valueAt(model().messages().words(), "runsNone"));
    table.setPlaceholder(empty);
    table.setItems(model().runs().runs());
  }
}
