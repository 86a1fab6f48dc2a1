package gatescope.view.lesson;

import gatescope.lesson.Place;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.util.Duration;

/** Points at a part of the window for a moment: a frame around its card. FX thread. */
public final class Spotlight {
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
  private static final Duration MOMENT = Duration.seconds(2.5);
  private static final List<String> FRAMES = List.of("card", "lab-panels", "status-bar", "page");

  private Spotlight() {}

  /** Points at a place, if there is one and it is loaded. */
  public static void point(Parent root, Place place) {
    if (place == null) {
      return;
    }
    root.applyCss();
    Node found = root.lookup(selector(place));
    Node frame = found == null ? null : frame(found);
    if (frame != null) {
      leave(root.getProperties().put(Spotlight.class, frame));
      scrollTo(frame);
      frame.pseudoClassStateChanged(POINTED, true);
      PauseTransition pause = new PauseTransition(MOMENT);
      pause.setOnFinished(event -> leave(frame));
      pause.play();
    }
  }

  /** Points no longer at what was pointed at before, if anything was. */
  private static void leave(Object frame) {
    if (frame instanceof Node node) {
      node.pseudoClassStateChanged(POINTED, false);
    }
  }

  /** A node inside the part that is meant. */
  private static String selector(Place place) {
    return switch (place) {
      case TEXTS -> "#dropZone";
      case MODEL -> "#units";
      case TRAINING -> "#learningRate";
      case EVENTS -> ".events";
      case CURVES -> "#loss";
      case SCORE, STAVES -> "#score";
      case TEMPERATURE -> "#slider";
      case BARS -> "#bars";
      case GENERATED -> "#text";
      case CELL, FORCE, UNITS, DETECTIVE, EDIT -> "#panels";
      case LEDGER -> "#chart";
      case TIME -> "#past";
      case STATUS -> "#norm";
      case FIGURES -> "#tiles";
      case EXCERPT -> "#textTab";
      case SYMBOLS -> "#rare";
      case RECIPE -> "#unit";
      case WORKBENCH,
          GATES,
          SAMPLING,
          CORPUS,
          WRITE,
          SURPRISE,
          MAP,
          GUESS,
          RUNS,
          HISTORY,
          COMPARE,
          RACE ->
          ".page";
    };
  }

  private static Node frame(Node inside) {
    for (Node node = inside; node != null; node = node.getParent()) {
      if (FRAMES.stream().anyMatch(node.getStyleClass()::contains)) {
        return node;
      }
    }
    return null;
  }

  /** Brings a card into sight where it stands in something that scrolls. */
  private static void scrollTo(Node card) {
    Node node = card.getParent();
    while (node != null && !(node instanceof ScrollPane)) {
      node = node.getParent();
    }
    if (node instanceof ScrollPane pane && pane.getContent() != null) {
      double top = card.getBoundsInParent().getMinY();
      double room = pane.getContent().getBoundsInLocal().getHeight() - pane.getHeight();
      pane.setVvalue(room <= 0 ? 0 : Math.max(0, Math.min(1, top / room)));
    }
  }
}
