package gatescope.view.lesson;

import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.lesson.Section;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The panel beside the pages; only the section in sight is laid out and painted. */
public final class ClassroomController extends Controller {
  @FXML private HBox sections;
  @FXML private ToggleButton setupShown;
  @FXML private StackPane content;
  @FXML private Node lessons;
  @FXML private Node glossary;
  @FXML private Node faults;
  @FXML private Node teacher;
  private final Map<Section, Node> parts = new EnumMap<>(Section.class);
  private final Map<Section, ToggleButton> buttons = new EnumMap<>(Section.class);

  ClassroomController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    setupShown.selectedProperty().bindBidirectional(model().classroom().setupShownProperty());
    parts.put(Section.LESSONS, lessons);
    parts.put(Section.WORDS, glossary);
    parts.put(Section.BROKEN, faults);
    parts.put(Section.TEACHER, teacher);
    for (Section section : Section.values()) {
      ToggleButton button = new ToggleButton();
      button.setId("section" + section.name());
      button.getStyleClass().add("chip-button");
      button
          .textProperty()
          .bind(Bindings.valueAt(model().messages().words(), "section_" + section.name()));
      button.setOnAction(
          click -> {
            model().classroom().sectionProperty().set(section);
            show();
          });
      buttons.put(section, button);
      sections.getChildren().add(button);
    }
    model().classroom().sectionProperty().addListener(change -> show());
    show();
  }

  private void show() {
    Section shown = model().classroom().sectionProperty().get();
    content.getChildren().setAll(parts.get(shown));
    buttons.forEach((section, button) -> button.setSelected(section == shown));
  }

  @FXML
  private void close() {
    model().classroom().openProperty().set(false);
  }
}
