package gatescope.view.lesson;

import gatescope.lesson.LessonWord;
import gatescope.lesson.Paragraph;
import gatescope.lesson.Paragraph.Span;
import gatescope.lesson.Place;
import gatescope.lesson.Term;
import gatescope.view.common.TermTips;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.lesson.Section;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Paragraphs of lessons and pages as nodes; links lead to terms, places and lessons. */
final class ProseFlow {
  private final WorkbenchModel model;

  ProseFlow(WorkbenchModel model) {
    this.model = model;
  }

  /** A paragraph. */
  Node node(Paragraph paragraph) {
    if (paragraph.kind() == Paragraph.Kind.FORMULA) {
      Label formula = new Label(paragraph.plain());
      formula.getStyleClass().add("lesson-formula");
      formula.setWrapText(true);
      formula.setMaxWidth(Double.MAX_VALUE);
      return formula;
    }
    TextFlow flow = new TextFlow();
    boolean heading = paragraph.kind() == Paragraph.Kind.HEADING;
    flow.getStyleClass().add(heading ? "lesson-heading" : "lesson-flow");
    paragraph.spans().forEach(span -> flow.getChildren().add(node(span, heading)));
    flow.setAccessibleText(paragraph.plain());
    return paragraph.kind() == Paragraph.Kind.BULLET ? bullet(flow) : flow;
  }

  private static Node bullet(TextFlow flow) {
    Label point = new Label("•");
    point.getStyleClass().add("muted");
    point.setMinWidth(Label.USE_PREF_SIZE);
    HBox row = new HBox(point, flow);
    row.getStyleClass().add("lesson-bullet");
    HBox.setHgrow(flow, Priority.ALWAYS);
    return row;
  }

  private Node node(Span span, boolean heading) {
    return switch (span.style()) {
      case TERM -> term(span);
      case PLACE ->
          link(
              span,
              () -> model.classroom().pointer().show(LessonWord.get(Place.class, span.target())));
      case LESSON ->
          link(
              span,
              () -> {
                model.classroom().lessons().open(span.target());
                model.classroom().show(Section.LESSONS);
              });
      default -> text(span, heading);
    };
  }

  private static Text text(Span span, boolean heading) {
    Text text = new Text(span.text());
    text.getStyleClass()
        .add(
            heading
                ? "lesson-heading-text"
                : "lesson-" + span.style().name().toLowerCase(Locale.ROOT));
    return text;
  }

  private Hyperlink term(Span span) {
    Term term = LessonWord.get(Term.class, span.target());
    Hyperlink link =
        link(
            span,
            () -> {
              model.classroom().glossary().look(term);
              model.classroom().show(Section.WORDS);
            });
    link.getStyleClass().add("term-link");
    link.setTooltip(TermTips.tip(term, model));
    return link;
  }

  private static Hyperlink link(Span span, Runnable action) {
    Hyperlink link = new Hyperlink(span.text());
    link.getStyleClass().add("lesson-link");
    link.setOnAction(
        click -> {
          link.setVisited(false);
          action.run();
        });
    return link;
  }
}
