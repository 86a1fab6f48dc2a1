package gatescope.view.presenter;

import gatescope.view.chart.InkedRegion;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Shows one card of a page at a time, as large as the window. The card is lent: its place in the
 * page is kept and it goes back there.
 */
final class Projector {
  private static final String CARD = "card";
  private static final String CHARTS = InkedRegion.class.getPackageName();

  private final StackPane screen = new StackPane();
  private List<Pane> cards = List.of();
  private int index;
  private Pane home;
  private int place;
  private final Region gap = new Region();

  Projector() {
    screen.getStyleClass().add("projector-screen");
  }

  /** Where the lent card is shown. */
  Node screen() {
    return screen;
  }

  /**
   * Takes the cards of a page, those with charts if it has any, and shows the first or the last.
   *
   * @return whether it had a card
   */
  boolean open(Node page, boolean last) {
    giveBack();
    List<Pane> all = new ArrayList<>();
    collect(page, all);
    List<Pane> charts = all.stream().filter(Projector::hasChart).toList();
    cards = charts.isEmpty() ? List.copyOf(all) : charts;
    index = last ? cards.size() - 1 : 0;
    lend();
    return !cards.isEmpty();
  }

  /** Shows the next card, or the one before; false if there is none. */
  boolean turn(int by) {
    int wanted = index + by;
    if (wanted < 0 || wanted >= cards.size()) {
      return false;
    }
    giveBack();
    index = wanted;
    lend();
    return true;
  }

  private void lend() {
    if (cards.isEmpty()) {
      return;
    }
    Pane card = cards.get(index);
    home = (Pane) card.getParent();
    place = home.getChildren().indexOf(card);
    home.getChildren().set(place, gap);
    screen.getChildren().setAll(card);
  }

  /** Puts the card back into its page. */
  void giveBack() {
    if (home != null) {
      screen.getChildren().clear();
      home.getChildren().set(place, cards.get(index));
      home = null;
    }
  }

  /** Cards inside cards stay there. */
  private static void collect(Node node, List<Pane> found) {
    if (node instanceof Pane pane
        && pane.getParent() instanceof Pane
        && pane.getStyleClass().contains(CARD)) {
      found.add(pane);
    } else if (node instanceof ScrollPane scroll) {
      collect(scroll.getContent(), found); // before it has a skin, it has no children
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  private static boolean hasChart(Node node) {
    boolean chart = node.getClass().getPackageName().startsWith(CHARTS);
    return (chart && node instanceof Region)
        || (node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(Projector::hasChart));
  }
}
