package gatescope.view.gates;

import gatescope.view.chart.unit.EditMap;
import gatescope.view.common.ChartMenus;
import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.gates.lab.EditViewModel;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The probe with one symbol changed. */
public final class EditPanelController extends Controller {
  @FXML private TextField replacement;
  @FXML private Label notice;
  @FXML private EditMap map;

  EditPanelController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    EditViewModel edit = model().gateLab().edit();
    replacement.textProperty().bindBidirectional(edit.replacementProperty());
    notice.textProperty().bind(model().messages().bind(edit.noticeProperty()));
    map.accessibleTextProperty().bind(notice.textProperty());
    map.emptyTextProperty().bind(Bindings.valueAt(model().messages().words(), "editTip"));
    ChartMenus.install(map, "change", model());
    edit.effectProperty().addListener((property, before, now) -> map.setEffect(now));
    map.setEffect(edit.effectProperty().get());
  }
}
