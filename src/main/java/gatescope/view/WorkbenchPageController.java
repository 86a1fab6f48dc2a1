package gatescope.view;

import gatescope.view.common.Controller;
import gatescope.view.common.Room;
import gatescope.workbench.WorkbenchModel;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;

/** The first page; its set-up gives way to the classroom where there is little room. */
public final class WorkbenchPageController extends Controller {
  private static final double ROOM_FOR_ALL = 1150;

  @FXML private HBox root;
  @FXML private ScrollPane setup;

  WorkbenchPageController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    Room.giveWay(setup, root, ROOM_FOR_ALL, model().classroom());
  }
}
