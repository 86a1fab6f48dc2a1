package gatescope.view.presenter;

import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.window.Page;
import javafx.fxml.FXML;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** The tools of a teacher, for those who do not know their keys yet. */
public final class TeacherMenuController extends Controller {
  @FXML private MenuButton teacher;
  @FXML private MenuItem plan;

  TeacherMenuController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    plan.disableProperty()
        .bind(model().run().activeProperty().or(model().planner().planningProperty()));
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
