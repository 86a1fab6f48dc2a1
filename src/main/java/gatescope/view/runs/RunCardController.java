package gatescope.view.runs;

import gatescope.i18n.Notice;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.runs.RunLibrary;
import gatescope.workbench.runs.RunRecord;
import gatescope.workbench.runs.RunSentences;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The selected run: its name, settings and notes, and what can be done with it. */
public final class RunCardController extends Controller {
  @FXML private VBox card;
  @FXML private TextField runName;
  @FXML private Label settings;
  @FXML private Label origin;
  @FXML private TextArea notes;
  @FXML private Button makeCurrent;
  @FXML private Button openFolder;
  private RunRecord shown;

  RunCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    RunLibrary runs = model().runs();
    card.disableProperty().bind(runs.selectedProperty().isNull());
    Notices.show(settings, says(RunSentences::settings));
    Notices.show(origin, says(RunSentences::origin));
    makeCurrent
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> runs.selectedProperty().get() == runs.currentProperty().get(),
                runs.selectedProperty(),
                runs.currentProperty()));
    runs.selectedProperty().addListener(change -> show());
    show();
  }

  private ObservableValue<String> says(Function<RunRecord, Notice> sentence) {
    Messages messages = model().messages();
    return Bindings.createStringBinding(
        () -> {
          RunRecord run = model().runs().selectedProperty().get();
          return run == null ? "" : messages.text(sentence.apply(run));
        },
        model().runs().selectedProperty(),
        messages.localeProperty());
  }

  private void show() {
    if (shown != null) {
      runName.textProperty().unbindBidirectional(shown.nameProperty());
      notes.textProperty().unbindBidirectional(shown.notesProperty());
      openFolder.disableProperty().unbind();
    }
    shown = model().runs().selectedProperty().get();
    if (shown == null) {
      runName.clear();
      notes.clear();
    } else {
      runName.textProperty().bindBidirectional(shown.nameProperty());
      notes.textProperty().bindBidirectional(shown.notesProperty());
      openFolder.disableProperty().bind(shown.fileProperty().isNull());
    }
  }

  @FXML
  private void makeCurrent() {
    model().runs().makeCurrent(shown);
  }

  @FXML
  private void saveAs() {
    RunDialogs.saveAs(model(), shown, card.getScene().getWindow());
  }

  @FXML
  private void openFolder() {
    model().runs().showFolder(shown);
  }

  @FXML
  private void delete() {
    model().runs().delete(shown);
  }
}
