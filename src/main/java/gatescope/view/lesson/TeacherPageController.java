package gatescope.view.lesson;

import gatescope.view.common.Controller;
import gatescope.view.common.SaveDialog;
import gatescope.workbench.WorkbenchModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The page for teachers: a plan for a lesson of 45 minutes, and how to write lessons. */
public final class TeacherPageController extends Controller {
  @FXML private ScrollPane teacherScroll;
  @FXML private VBox teacherPage;
  @FXML private Button saveTemplate;

  TeacherPageController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    model().messages().localeProperty().addListener(change -> show());
    show();
  }

  private void show() {
    ProseFlow prose = new ProseFlow(model());
    teacherPage
        .getChildren()
        .setAll(model().classroom().teacherPage().stream().map(prose::node).toList());
    teacherScroll.setVvalue(0);
  }

  @FXML
  private void saveTemplate() {
    String title = model().messages().text("teacherTemplate");
    Path file = SaveDialog.ask(saveTemplate.getScene().getWindow(), title, "my-lesson", "md");
    if (file != null) {
      String text = model().classroom().template();
      model().exports().save(file, () -> text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
