package gatescope.view.gates;

import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.gates.lab.DetectiveViewModel;
import gatescope.workbench.gates.lab.DetectiveViewModel.Occurrence;
import gatescope.workbench.gates.lab.RankRow;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Finds units that follow a rule, tests them, and finds where else a brushed pattern occurs. */
public final class DetectivePanelController extends Controller {
  @FXML private ComboBox<String> rule;
  @FXML private TextField argument;
  @FXML private ListView<RankRow> rows;
  @FXML private Button cut;
  @FXML private Label notice;
  @FXML private ProgressIndicator busy;
  @FXML private ListView<Occurrence> occurrences;

  DetectivePanelController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    DetectiveViewModel detective = model().gateLab().detective();
    Messages messages = model().messages();
    Choices.bind(rule, detective.kindNames(), detective.kindNameProperty(), messages, "rule_");
    argument.textProperty().bindBidirectional(detective.argumentProperty());
    argument.setOnAction(enter -> detective.search());
    ObservableBooleanValue needed = detective.needsArgument();
    argument.visibleProperty().bind(needed);
    argument.managedProperty().bind(needed);
    RankLists.bind(rows, detective.rowsProperty(), detective::select);
    cut.disableProperty().bind(rows.getSelectionModel().selectedItemProperty().isNull());
    Notices.show(notice, messages.bind(detective.noticeProperty()));
    busy.visibleProperty().bind(detective.busyProperty());
    occurrences.setCellFactory(list -> new Place());
    detective
        .occurrencesProperty()
        .addListener((property, before, now) -> occurrences.getItems().setAll(now));
  }

  @FXML
  private void find() {
    model().gateLab().detective().search();
  }

  @FXML
  private void cut() {
    model().gateLab().detective().cut(rows.getSelectionModel().getSelectedItem());
  }

  @FXML
  private void orderRows() {
    model().gateLab().detective().orderRows();
  }

  @FXML
  private void findBrushed() {
    model().gateLab().detective().findBrushed();
  }

  /** The text of an occurrence between what stands before and after it. */
  private static final class Place extends ListCell<Occurrence> {
    Place() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(Occurrence place, boolean empty) {
      super.updateItem(place, empty);
      setText(null);
      setGraphic(null);
      if (!empty && place != null) {
        setText(place.before() + place.text() + place.after());
        setGraphic(
            new TextFlow(
                text(place.before(), "drawn-common"),
                text(place.text(), "found"),
                text(place.after(), "drawn-common")));
      }
    }

    private static Text text(String words, String styleClass) {
      Text text = new Text(words.replace('\n', '⏎'));
      text.getStyleClass().add(styleClass);
      return text;
    }
  }
}
