package gatescope.view.presenter;

import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.window.ControlLock;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;

/** Says how to lock controls while that is arranged, and ends it. */
public final class LockStripController extends Controller {
  @FXML private HBox lockStrip;

  LockStripController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    lock().stageProperty().addListener(change -> show());
    show();
  }

  private ControlLock lock() {
    return model().presenter().lock();
  }

  private void show() {
    boolean arranging = lock().stageProperty().get() == ControlLock.Stage.ARRANGING;
    lockStrip.setVisible(arranging);
    lockStrip.setManaged(arranging);
  }

  @FXML
  private void done() {
    lock().close();
  }

  @FXML
  private void dissolve() {
    lock().dissolve();
  }
}
