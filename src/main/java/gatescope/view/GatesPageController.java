package gatescope.view;

import gatescope.workbench.WorkbenchModel;
import javafx.fxml.FXML;

/** The gate lab: the gate score with the whole window for itself. */
public final class GatesPageController extends Controller {
  @FXML private GatesCardController gatesController;

  GatesPageController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    gatesController.showAllStavesAndTools();
  }
}
