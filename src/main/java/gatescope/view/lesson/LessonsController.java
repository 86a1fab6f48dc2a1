package gatescope.view.lesson;

import gatescope.lesson.LessonError;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.lesson.LessonRow;
import gatescope.workbench.lesson.LessonsViewModel;
import gatescope.workbench.lesson.StepViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of lessons, the step that is taken, or what is wrong with a lesson's file. */
public final class LessonsController extends Controller {
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  @FXML private VBox listBox;
  @FXML private VBox lessonList;
  @FXML private Label listUnsaved;
  @FXML private Hyperlink forgetLessons;
  @FXML private VBox lessonBox;
  @FXML private Label lessonPlace;
  @FXML private Label lessonTitle;
  @FXML private HBox lessonDots;
  @FXML private ScrollPane lessonScroll;
  @FXML private VBox lessonStep;
  @FXML private Label lessonProblem;
  @FXML private Label lessonUnsaved;
  @FXML private Button lessonBack;
  @FXML private Button lessonNext;
  @FXML private VBox refusedBox;
  @FXML private Label refusedTitle;
  @FXML private VBox lessonErrors;
  private final LessonsViewModel lessons;
  private final StepNodes nodes;

  LessonsController(WorkbenchModel model) {
    super(model);
    lessons = model.classroom().lessons();
    nodes = new StepNodes(model);
  }

  @FXML
  private void initialize() {
    Messages messages = model().messages();
    Notices.show(lessonProblem, messages.bind(model().classroom().conductor().problemProperty()));
    for (Label unsaved : List.of(listUnsaved, lessonUnsaved)) {
      Notices.show(unsaved, messages.bind(lessons.noticeProperty()));
    }
    lessons.rowsProperty().addListener(change -> showList());
    InvalidationListener again = change -> showStep();
    lessons.stepProperty().addListener(again);
    lessons.refusedProperty().addListener(change -> showRefused());
    messages.localeProperty().addListener(change -> showRefused());
    lessonNext
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text(isLast() ? "lessonFinish" : "lessonNext"),
                lessons.stepProperty(),
                messages.localeProperty()));
    showList();
    showRefused();
    showStep();
  }

  private boolean isLast() {
    StepViewModel now = lessons.stepProperty().get();
    return now != null && now.index() == lessons.lessonProperty().get().steps().size() - 1;
  }

  private void showParts() {
    boolean refused = lessons.refusedProperty().get() != null;
    boolean taken = lessons.stepProperty().get() != null && !refused;
    refusedBox.setVisible(refused);
    lessonBox.setVisible(taken);
    listBox.setVisible(!taken && !refused);
  }

  private void showList() {
    lessonList.getChildren().setAll(lessons.rowsProperty().get().stream().map(this::row).toList());
    forgetLessons.setVisible(lessons.rowsProperty().get().stream().anyMatch(row -> row.done() > 0));
    showDots();
  }

  private Node row(LessonRow row) {
    Label number = new Label(String.valueOf(row.number()));
    number.getStyleClass().add("lesson-number");
    Label title = new Label(row.lesson().title());
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    Label about = new Label(row.lesson().about());
    about.getStyleClass().addAll("muted", "small");
    about.setWrapText(true);
    VBox words = new VBox(title, about);
    HBox.setHgrow(words, Priority.ALWAYS);
    String key = row.isComplete() ? "lessonComplete" : "lessonMinutes";
    int steps = row.lesson().steps().size();
    String state = model().messages().text(key, row.lesson().minutes(), row.done(), steps);
    Label minutes = new Label(state);
    minutes.getStyleClass().addAll("muted", "small");
    minutes.setMinWidth(Region.USE_PREF_SIZE);
    HBox box = new HBox(number, words, minutes);
    box.getStyleClass().add("lesson-row");
    box.pseudoClassStateChanged(DONE, row.isComplete());
    box.setAccessibleRole(AccessibleRole.BUTTON);
    box.setAccessibleText(row.lesson().title() + " · " + state);
    box.setFocusTraversable(true);
    box.setOnMouseClicked(click -> lessons.open(row.lesson().id()));
    box.setOnKeyPressed(event -> openByKey(event, row));
    return box;
  }

  private void openByKey(KeyEvent key, LessonRow row) {
    if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
      lessons.open(row.lesson().id());
      key.consume();
    }
  }

  private void showStep() {
    showParts();
    StepViewModel now = lessons.stepProperty().get();
    if (now == null) {
      lessonStep.getChildren().clear();
      return;
    }
    int steps = lessons.lessonProperty().get().steps().size();
    lessonTitle.setText(lessons.lessonProperty().get().title());
    lessonPlace.setText(model().messages().text("lessonStep", now.index() + 1, steps));
    lessonBack.setDisable(now.index() == 0);
    Label title = new Label(now.title());
    title.getStyleClass().add("lesson-step-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    List<Node> parts = new ArrayList<>();
    parts.add(title);
    now.items().forEach(item -> parts.add(nodes.node(item)));
    lessonStep.getChildren().setAll(parts);
    lessonScroll.setVvalue(0);
    now.doneProperty().addListener(change -> showDots());
    showDots();
  }

  private void showDots() {
    StepViewModel now = lessons.stepProperty().get();
    if (now == null) {
      return;
    }
    lessonNext.getStyleClass().remove("accent");
    if (now.doneProperty().get()) {
      lessonNext.getStyleClass().add("accent");
    }
    int steps = lessons.lessonProperty().get().steps().size();
    List<Node> all = new ArrayList<>();
    for (int k = 0; k < steps; k++) {
      Region dot = new Region();
      dot.getStyleClass().add("step-dot");
      dot.pseudoClassStateChanged(DONE, lessons.isDone(k));
      dot.pseudoClassStateChanged(HERE, k == now.index());
      HBox.setHgrow(dot, Priority.ALWAYS);
      all.add(dot);
    }
    lessonDots.getChildren().setAll(all);
  }

  private void showRefused() {
    showParts();
    LessonsViewModel.Refused refused = lessons.refusedProperty().get();
    if (refused == null) {
      lessonErrors.getChildren().clear();
      return;
    }
    Messages messages = model().messages();
    String name = refused.file().getFileName().toString();
    int count = refused.errors().size();
    refusedTitle.setText(
        count == 0
            ? messages.text("lessonGone", name)
            : messages.text("lessonRefused", name, count));
    lessonErrors.getChildren().setAll(refused.errors().stream().map(this::error).toList());
  }

  private Node error(LessonError error) {
    Messages messages = model().messages();
    Label line = new Label(messages.text("lessonLine", error.line()));
    line.getStyleClass().addAll("strong", "small");
    line.setGraphic(new FontIcon("fth-alert-circle"));
    Label text = new Label(messages.text(error.notice()));
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    VBox box = new VBox(line, text);
    box.getStyleClass().add("lesson-error");
    return box;
  }

  @FXML
  private void toList() {
    lessons.close();
  }

  @FXML
  private void forget() {
    lessons.forgetProgress();
  }

  @FXML
  private void back() {
    lessons.back();
  }

  @FXML
  private void again() {
    lessons.again();
  }

  @FXML
  private void next() {
    lessons.next();
  }

  @FXML
  private void readAgain() {
    lessons.readAgain();
  }
}
