package gatescope.view.lesson;

import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.lesson.GlossaryViewModel;
import gatescope.workbench.lesson.GlossaryViewModel.Entry;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The glossary with its search. */
public final class GlossaryController extends Controller {
  private static final double NAME_GAP = 8;

  @FXML private TextField glossarySearch;
  @FXML private VBox glossaryEntries;
  @FXML private Label glossaryNone;
  private final GlossaryViewModel glossary;

  GlossaryController(WorkbenchModel model) {
    super(model);
    glossary = model.classroom().glossary();
  }

  @FXML
  private void initialize() {
    glossarySearch.textProperty().bindBidirectional(glossary.searchProperty());
    glossary.entriesProperty().addListener(change -> show());
    show();
  }

  private void show() {
    glossaryEntries
        .getChildren()
        .setAll(glossary.entriesProperty().get().stream().map(this::node).toList());
    glossaryNone.setVisible(glossary.entriesProperty().get().isEmpty());
    glossaryNone.setManaged(glossaryNone.isVisible());
  }

  private Node node(Entry entry) {
    Label name = new Label(entry.name());
    name.getStyleClass().add("strong");
    Label other = new Label(entry.other());
    other.getStyleClass().addAll("muted", "small");
    FlowPane names = new FlowPane(NAME_GAP, 0, name, other);
    names.setRowValignment(VPos.BASELINE);
    HBox.setHgrow(names, Priority.ALWAYS);
    Hyperlink show = new Hyperlink(model().messages().text("glossaryShow"));
    show.getStyleClass().addAll("small", "lesson-link");
    show.setMinWidth(Region.USE_PREF_SIZE);
    show.setAccessibleText(model().messages().text("glossaryShowTerm", entry.name()));
    show.setOnAction(
        click -> {
          show.setVisited(false);
          glossary.show(entry.term());
        });
    HBox head = new HBox(names, show);
    head.getStyleClass().add("glossary-head");
    Label sentence = new Label(entry.sentence());
    sentence.getStyleClass().add("lesson-text");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    VBox box = new VBox(head, sentence);
    box.getStyleClass().add("glossary-entry");
    if (!entry.term().equation().isEmpty()) {
      Label equation = new Label(entry.term().equation());
      equation.getStyleClass().add("glossary-equation");
      box.getChildren().add(equation);
    }
    return box;
  }
}
