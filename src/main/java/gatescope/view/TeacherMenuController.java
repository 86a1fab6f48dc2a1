package gatescope.view;

import gatescope.workbench.Page;
import gatescope.workbench.WorkbenchModel;
import javafx.fxml.FXML;
import javafx.scene.control.MenuButton;

/** The tools of a teacher, for those who do not know their keys yet. */
public final class TeacherMenuController extends Controller {
  @FXML private MenuButton teacher;

  TeacherMenuController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void projector() {
    model().presenter().projectorProperty().set(true);
  }

  @FXML
  private void blank() {
    model().presenter().blankProperty().set(true);
  }

  @FXML
  private void lock() {
    LockDialog.ask(model(), teacher.getScene().getWindow());
  }

  @FXML
  private void plan() {
    model().pageProperty().set(Page.CORPUS);
    model().planner().plan();
  }

  @FXML
  private void sheet() {
    model().presenter().sheetProperty().set(true);
  }
}
