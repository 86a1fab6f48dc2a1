package gatescope.view.chart;

import javafx.scene.layout.Region;

/** Places the cards with exact values. */
public final class Cards {
  private Cards() {}

  /** Puts a card beside a point, on the side where the area has room, without covering it. */
  public static void placeBeside(Region card, double x, double y, double distance, Region area) {
    card.applyCss();
    card.autosize();
    double width = card.getWidth();
    double height = card.getHeight();
    boolean right = x + distance + width <= area.getWidth();
    double left = right ? x + distance : x - distance - width;
    double top = Math.min(y + distance, area.getHeight() - height);
    card.relocate(Math.max(0, Math.rint(left)), Math.max(0, Math.rint(top)));
  }
}
