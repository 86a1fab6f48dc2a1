package gatescope.view.gates;

import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.gates.lab.ForceViewModel;
import gatescope.workbench.gates.lab.LabPanel;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The gate lab: the gate score, the unit through time, and the panels beside them. */
public final class GatesPageController extends Controller {
  @FXML private GatesCardController gatesController;
  @FXML private TabPane panels;
  @FXML private Tab forceTab;

  GatesPageController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    gatesController.showAllStavesAndTools();
    Messages messages = model().messages();
    ForceViewModel force = model().gateLab().force();
    forceTab
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> forceTitle(messages, force),
                force.forcingProperty(),
                messages.localeProperty()));
    ObjectProperty<LabPanel> panel = model().gateLab().panelProperty();
    panels
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((property, before, now) -> panel.set(LabPanel.values()[now.intValue()]));
    panel.addListener((property, before, now) -> show(now));
    show(panel.get());
  }

  private void show(LabPanel panel) {
    panels.getSelectionModel().select(panel.ordinal());
  }

  /** Says from every tab that something is held. */
  private static String forceTitle(Messages messages, ForceViewModel force) {
    int held = force.heldPlaces();
    return held == 0 ? messages.text("tabForce") : messages.text("tabForceHeld", held);
  }
}
