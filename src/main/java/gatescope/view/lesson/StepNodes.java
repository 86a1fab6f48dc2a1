package gatescope.view.lesson;

import gatescope.lesson.LessonPart;
import gatescope.view.chart.curve.CurveChart;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.lesson.StepItem;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The parts of a lesson's step as nodes. */
final class StepNodes {
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final WorkbenchModel model;
  private final ProseFlow prose;

  StepNodes(WorkbenchModel model) {
    this.model = model;
    prose = new ProseFlow(model);
  }

  /** A part. */
  Node node(StepItem item) {
    if (item instanceof StepItem.Press press) {
      return button(press);
    }
    if (item instanceof StepItem.Test test) {
      return check(test);
    }
    if (item instanceof StepItem.Ask ask) {
      return question(ask);
    }
    if (item instanceof StepItem.Drawing drawing) {
      return figure(drawing.figure().drawing());
    }
    return prose.node(((StepItem.Words) item).prose().paragraph());
  }

  private Messages messages() {
    return model.messages();
  }

  private Node button(StepItem.Press press) {
    Button button = new Button(press.button().label());
    button.getStyleClass().add("lesson-button");
    button.setWrapText(true);
    button.setMaxWidth(Double.MAX_VALUE);
    FontIcon icon = new FontIcon("fth-play-circle");
    button.setGraphic(icon);
    button.setOnAction(click -> press.press());
    var playing = model.classroom().conductor().playingProperty();
    InvalidationListener show = change -> showIcon(icon, press, playing.get());
    button.getProperties().put(StepNodes.class, show); // as long as the button is there
    playing.addListener(new WeakInvalidationListener(show));
    press.pressedProperty().addListener(show);
    return button;
  }

  private static void showIcon(FontIcon icon, StepItem.Press press, Object playing) {
    boolean busy = playing == press.button();
    boolean pressed = press.pressedProperty().get();
    icon.setIconLiteral(busy ? "fth-loader" : pressed ? "fth-check" : "fth-play-circle");
  }

  private Node check(StepItem.Test test) {
    FontIcon icon = new FontIcon();
    Label label = label(test.check().label(), "lesson-check-label");
    HBox.setHgrow(label, Priority.ALWAYS);
    Label now = label("", "muted", "small");
    now.setMinWidth(Label.USE_PREF_SIZE);
    now.textProperty().bind(messages().bind(test.nowProperty()));
    Button ask = new Button(messages().text("lessonCheck"));
    ask.getStyleClass().addAll("small-button", "lesson-ask");
    ask.setMinWidth(Button.USE_PREF_SIZE);
    ask.setOnAction(click -> test.ask());
    HBox head = new HBox(icon, label, now, ask);
    head.getStyleClass().add("lesson-check-head");
    Label advice = label(test.check().advice(), "lesson-advice");
    VBox box = new VBox(head, advice);
    box.getStyleClass().add("lesson-check");
    Runnable show =
        () -> {
          boolean passed = test.passedProperty().get();
          box.pseudoClassStateChanged(DONE, passed);
          icon.setIconLiteral(passed ? "fth-check-circle" : "fth-circle");
          ask.setVisible(!passed);
          ask.setManaged(!passed);
          advice.setVisible(test.advisedProperty().get());
          advice.setManaged(test.advisedProperty().get());
          box.setAccessibleText(
              messages().text(passed ? "lessonPassed" : "lessonOpen", test.check().label()));
        };
    test.passedProperty().addListener(change -> show.run());
    test.advisedProperty().addListener(change -> show.run());
    show.run();
    return box;
  }

  private Node question(StepItem.Ask ask) {
    LessonPart.Question question = ask.question();
    VBox choices = new VBox();
    choices.getStyleClass().add("lesson-choices");
    List<Button> buttons = new ArrayList<>();
    for (int k = 0; k < question.choices().size(); k++) {
      Button choice = choice(question.choices().get(k).text());
      int index = k;
      choice.setOnAction(click -> ask.choose(index));
      buttons.add(choice);
    }
    choices.getChildren().setAll(buttons);
    Button reveal = new Button(messages().text("lessonReveal"));
    reveal.getStyleClass().addAll("small-button", "lesson-reveal");
    reveal.setOnAction(click -> ask.reveal());
    Label answer = label(question.answer(), "lesson-answer");
    VBox box = new VBox(label(question.text(), "lesson-question-text"), choices, reveal, answer);
    box.getStyleClass().add("lesson-question");
    Runnable show = () -> show(ask, buttons, reveal, answer);
    ask.chosenProperty().addListener(change -> show.run());
    ask.revealedProperty().addListener(change -> show.run());
    show.run();
    return box;
  }

  /** A button over the whole width whose words may take several lines. */
  static Button choice(String text) {
    Button choice = new Button(text);
    choice.getStyleClass().add("lesson-choice");
    choice.setWrapText(true);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setMinHeight(Button.USE_PREF_SIZE);
    return choice;
  }

  private void show(StepItem.Ask ask, List<Button> buttons, Button reveal, Label answer) {
    boolean revealed = ask.revealedProperty().get();
    for (int k = 0; k < buttons.size(); k++) {
      boolean right = ask.question().choices().get(k).right();
      boolean chosen = ask.chosenProperty().get() == k;
      Button button = buttons.get(k);
      button.pseudoClassStateChanged(RIGHT, right && revealed);
      button.pseudoClassStateChanged(WRONG, chosen && !right);
      String mark = right && revealed ? "fth-check" : chosen && !right ? "fth-x" : null;
      button.setGraphic(mark == null ? null : new FontIcon(mark));
    }
    reveal.setVisible(!revealed);
    reveal.setManaged(!revealed);
    answer.setVisible(revealed);
    answer.setManaged(revealed);
  }

  private Node figure(LessonPart.Drawing drawing) {
    return switch (drawing) {
      case REACH -> LessonFigures.reach(model);
      case NORM -> {
        CurveChart chart = new CurveChart();
        LessonFigures.fillNorm(chart, model);
        yield chart;
      }
    };
  }

  private static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }
}
