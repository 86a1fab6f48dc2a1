package gatescope.view.corpus;

import gatescope.view.common.Controller;
import gatescope.view.common.Fields;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.training.PlannerViewModel;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Plans a run for the minutes that a lesson has. */
public final class PlannerCardController extends Controller {
  @FXML private TextField minutes;
  @FXML private Button plan;
  @FXML private Button applyPlan;
  @FXML private Label result;

  PlannerCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    PlannerViewModel planner = model().planner();
    Fields.bind(minutes, planner.minutes(), model().messages());
    plan.disableProperty().bind(model().run().activeProperty().or(planner.planningProperty()));
    applyPlan
        .disableProperty()
        .bind(model().run().activeProperty().or(planner.readyProperty().not()));
    Notices.show(result, model().messages().bind(planner.resultProperty()));
  }

  @FXML
  private void plan() {
    model().planner().plan();
  }

  @FXML
  private void apply() {
    model().planner().apply();
  }
}
