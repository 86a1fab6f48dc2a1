package gatescope.view.common;

import gatescope.lesson.LessonWord;
import gatescope.lesson.Term;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.lesson.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;

/**
 * Explains terms where they stand as labels: a label of the style class {@code term-perplexity}
 * gets that term's sentence on hover, and a click opens it in the glossary.
 */
public final class TermTips {
  private static final String PREFIX = "term-";

  private TermTips() {}

  /** Looks through everything below a node. */
  public static void install(Node root, WorkbenchModel model) {
    if (root instanceof Label label) {
      label.getStyleClass().stream()
          .filter(style -> style.startsWith(PREFIX))
          .map(style -> LessonWord.find(Term.class, style.substring(PREFIX.length())))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(term -> explain(label, term, model));
    }
    children(root).forEach(child -> install(child, model));
  }

  private static List<Node> children(Node node) {
    List<Node> all = new ArrayList<>();
    if (node instanceof ScrollPane pane) {
      all.add(pane.getContent());
    } else if (node instanceof TitledPane pane) {
      all.add(pane.getContent());
    } else if (node instanceof TabPane pane) {
      pane.getTabs().stream().map(Tab::getContent).forEach(all::add);
    } else if (node instanceof Parent parent) {
      all.addAll(parent.getChildrenUnmodifiable());
    }
    all.removeIf(child -> child == null);
    return all;
  }

  private static void explain(Label label, Term term, WorkbenchModel model) {
    Tooltip tip = tip(term, model);
    label.setTooltip(tip);
    label.getStyleClass().add("term");
    label.setOnMouseClicked(
        click -> {
          model.classroom().glossary().look(term);
          model.classroom().show(Section.WORDS);
        });
  }

  /** A tip that says what a term means, in the language of the moment. */
  public static Tooltip tip(Term term, WorkbenchModel model) {
    Tooltip tip = Tips.create();
    tip.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> text(term, model), model.messages().localeProperty()));
    return tip;
  }

  private static String text(Term term, WorkbenchModel model) {
    String sentence = model.classroom().glossary().entry(term).sentence();
    return term.equation().isEmpty() ? sentence : sentence + "\n" + term.equation();
  }
}
