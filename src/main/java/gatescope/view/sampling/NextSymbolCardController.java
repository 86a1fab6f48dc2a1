package gatescope.view.sampling;

import gatescope.view.chart.text.SymbolBars;
import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.sampling.SamplingViewModel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;

/** Bars of the next symbol after the seed. */
public final class NextSymbolCardController extends Controller {
  @FXML private SymbolBars bars;

  NextSymbolCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    bars.emptyTextProperty().bind(Bindings.valueAt(model().messages().words(), "barsEmpty"));
    model().sampling().shownProperty().addListener((property, before, now) -> show(now));
  }

  private void show(SamplingViewModel.Shown shown) {
    bars.setBars(shown == null ? List.of() : shown.bars());
  }
}
