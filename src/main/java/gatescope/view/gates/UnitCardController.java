package gatescope.view.gates;

import gatescope.view.chart.unit.UnitChart;
import gatescope.view.common.ChartMenus;
import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.gates.lab.UnitViewModel;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** The selected unit through time, with the ledger of its memory. */
public final class UnitCardController extends Controller {
  @FXML private Label title;
  @FXML private UnitChart chart;

  UnitCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    UnitViewModel unit = model().gateLab().unit();
    title.textProperty().bind(model().messages().bind(unit.titleProperty()));
    chart.accessibleTextProperty().bind(title.textProperty());
    chart.emptyTextProperty().bind(Bindings.valueAt(model().messages().words(), "labEmpty"));
    chart.setOnStep(unit::select);
    ChartMenus.install(chart, "unit", model());
    unit.linesProperty().addListener((property, before, now) -> chart.setLines(now));
    chart.setLines(unit.linesProperty().get());
  }
}
