package gatescope.view.gates;

import gatescope.view.chart.unit.CellDiagram;
import gatescope.view.common.ChartMenus;
import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.gates.lab.CellViewModel;
import gatescope.workbench.gates.lab.LabSelection;
import gatescope.workbench.gates.lab.RankRow;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The inside of the selected cell: diagram, equations with numbers, and a gate taken apart. */
public final class CellPanelController extends Controller {
  @FXML private Label title;
  @FXML private CellDiagram diagram;
  @FXML private Label equations;
  @FXML private ComboBox<String> gate;
  @FXML private Label gateLine;
  @FXML private Label copied;
  @FXML private ListView<RankRow> addends;

  CellPanelController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    CellViewModel cell = model().gateLab().cell();
    LabSelection selection = model().gateLab().selection();
    diagram.emptyTextProperty().bind(Bindings.valueAt(model().messages().words(), "labEmpty"));
    diagram.setOnGate(key -> selection.gateProperty().set(key));
    ChartMenus.install(diagram, "cell", model());
    gate.valueProperty().bindBidirectional(selection.gateProperty());
    Choices.name(gate, model().messages(), key -> model().messages().text("chip_" + key));
    RankLists.bind(
        addends,
        cell.shownProperty().map(CellViewModel.Shown::contributions).orElse(List.of()),
        row -> model().gateLab().layer().select(row));
    cell.shownProperty().addListener((property, before, now) -> show(now));
    show(cell.shownProperty().get());
  }

  private void show(CellViewModel.Shown shown) {
    diagram.setDrawing(shown == null ? null : shown.drawing());
    title.setText(shown == null ? "" : model().messages().text(shown.title()));
    equations.setText(shown == null ? "" : String.join("\n", shown.equations()));
    gateLine.setText(shown == null ? "" : shown.gate());
    tellCopied(false);
    List<String> names = model().gateLab().selection().gateNames();
    if (!names.equals(gate.getItems())) {
      String chosen = gate.getValue();
      gate.getItems().setAll(names);
      gate.setValue(names.contains(chosen) || names.isEmpty() ? chosen : names.get(0));
    }
    diagram.setAccessibleText(
        shown == null
            ? model().messages().text("labEmpty")
            : model()
                .messages()
                .text("cellDiagramText", title.getText(), String.join(" ", shown.equations())));
  }

  @FXML
  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model().gateLab().cell().sheet());
    tellCopied(Clipboard.getSystemClipboard().setContent(content));
  }

  private void tellCopied(boolean done) {
    copied.setVisible(done);
    copied.setManaged(done);
  }
}
