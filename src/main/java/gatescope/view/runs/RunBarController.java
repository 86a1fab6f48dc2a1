package gatescope.view.runs;

import gatescope.i18n.Notice;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.runs.RunLibrary;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * Lines under the top bar: what was left by an earlier program, what was done with a run, and how
 * the saving of a picture, a table or a text went.
 */
public final class RunBarController extends Controller {
  @FXML private HBox offer;
  @FXML private Label offerText;
  @FXML private HBox news;
  @FXML private Label newsText;
  @FXML private Button undo;
  @FXML private HBox exported;
  @FXML private Label exportedText;

  RunBarController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    RunLibrary runs = model().runs();
    Messages messages = model().messages();
    Notices.show(offerText, offer, messages.bind(runs.recovery().offerProperty()));
    Notices.show(newsText, news, messages.bind(runs.noticeProperty()));
    Notices.show(exportedText, exported, messages.bind(model().exports().noticeProperty()));
    undo.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> isAboutDeletion(runs), runs.deletedProperty(), runs.noticeProperty()));
    undo.managedProperty().bind(undo.visibleProperty());
  }

  private static boolean isAboutDeletion(RunLibrary runs) {
    Notice notice = runs.noticeProperty().get();
    return runs.deletedProperty().get() != null
        && notice != null
        && notice.key().equals("runDeleted");
  }

  @FXML
  private void restore() {
    model().runs().recovery().restore();
  }

  @FXML
  private void discard() {
    model().runs().recovery().discard();
  }

  @FXML
  private void undo() {
    model().runs().undoDelete();
  }

  @FXML
  private void close() {
    model().runs().dismissNotice();
  }

  @FXML
  private void closeExported() {
    model().exports().dismiss();
  }
}
