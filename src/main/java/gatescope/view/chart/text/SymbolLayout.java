package gatescope.view.chart.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts boxes of text on lines from left to right, wrapping before a box that does not fit and after
 * one that breaks the line. All lengths in pixels.
 */
final class SymbolLayout {
  /**
   * Where a box lies.
   *
   * @param line counted from 0
   */
  record Place(int line, double left, double width) {}

  /** A box to place: its width, whether it must begin a line, and whether it ends one. */
  record Box(double width, boolean begins, boolean ends) {}

  private SymbolLayout() {}

  static List<Place> wrap(List<Box> boxes, double width) {
    List<Place> places = new ArrayList<>(boxes.size());
    int line = 0;
    double x = 0;
    boolean broken = false;
    for (Box box : boxes) {
      double fitted = Math.min(box.width(), width);
      if (broken || (box.begins() && x > 0) || (x > 0 && x + fitted > width)) {
        line++;
        x = 0;
      }
      places.add(new Place(line, x, fitted));
      x += fitted;
      broken = box.ends();
    }
    return places;
  }
}
