package gatescope.view.sampling;

import gatescope.view.chart.text.SurpriseText;
import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.sampling.GeneratedText;
import gatescope.workbench.sampling.InkedSymbol;
import gatescope.workbench.sampling.SeedGlyph;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The text that the model writes. */
public final class GeneratedCardController extends Controller implements GeneratedText {
  @FXML private ToggleButton stream;
  @FXML private SurpriseText text;

  GeneratedCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    stream.selectedProperty().bindBidirectional(model().generation().streamingProperty());
    text.emptyTextProperty().bind(Bindings.valueAt(model().messages().words(), "generatedEmpty"));
    text.readOutPatternProperty()
        .bind(Bindings.valueAt(model().messages().words(), "generatedReadOut"));
    model().generation().showIn(this);
  }

  @Override
  public void begin(List<SeedGlyph> seed) {
    text.clear();
    text.setSeed(seed);
  }

  @Override
  public void append(InkedSymbol symbol) {
    text.append(symbol);
  }

  @FXML
  private void again() {
    model().generation().again();
    model().generation().streamingProperty().set(true);
  }

  @FXML
  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(text.getText());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
