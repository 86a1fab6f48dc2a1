package gatescope.view;

import gatescope.workbench.WorkbenchModel;
import javafx.fxml.FXML;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The gate lab: the gate score, the unit through time, and the panels beside them. */
public final class GatesPageController extends Controller {
  @FXML private GatesCardController gatesController;
  @FXML private TabPane panels;
  @FXML private Tab cellTab;
  @FXML private Tab forceTab;

  GatesPageController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    gatesController.showAllStavesAndTools();
    model().gates().onInspect(place -> panels.getSelectionModel().select(cellTab));
    model().gates().onForce(place -> panels.getSelectionModel().select(forceTab));
  }
}
