package gatescope.view.corpus;

import gatescope.text.figure.Expectations;
import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What guessing and n-grams reach on the validation part, as perplexity. */
public final class ExpectCardController extends Controller {
  @FXML private GridPane rows;
  @FXML private Label empty;

  ExpectCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    InvalidationListener renew = change -> show();
    model().analysis().expectationsProperty().addListener(renew);
    model().messages().localeProperty().addListener(renew);
    show();
  }

  private void show() {
    Expectations known = model().analysis().expectationsProperty().get();
    rows.getChildren().clear();
    empty.setVisible(known == null);
    empty.setManaged(known == null);
    for (int order = 0; known != null && order <= Expectations.ORDERS; order++) {
      addRow(order, known.loss(order), known.loss(order) / known.uniform());
    }
  }

  /** The bar is as long as the loss, of which that of guessing is the whole. */
  private void addRow(int order, double loss, double share) {
    Messages messages = model().messages();
    Label name = new Label(messages.text("line_" + order));
    ProgressBar bar = new ProgressBar(Math.min(1, share));
    bar.setMaxWidth(Double.MAX_VALUE);
    Label value = new Label(messages.text("expectPerplexity", Math.exp(loss), loss));
    bar.setAccessibleText(name.getText() + ": " + value.getText());
    rows.addRow(order, name, bar, value);
    GridPane.setHgrow(bar, Priority.ALWAYS);
    GridPane.setHalignment(value, HPos.RIGHT);
  }
}
