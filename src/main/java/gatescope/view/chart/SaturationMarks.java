package gatescope.view.chart;

import javafx.scene.paint.Color;

/**
 * Marks cells whose gate is stuck, without colour: a filled corner above 0.9, a hollow one below
 * 0.1. They survive a projector and grey print.
 */
final class SaturationMarks {
  private static final float CLOSED_BELOW = 0.1f;
  private static final float OPEN_ABOVE = 0.9f;
  private static final int LOWEST_ROW = 8;
  private static final double SHARE_OF_ROW = 0.36;

  private int open;
  private int closed;

  void setColours(Color openMark, Color closedMark) {
    open = ColourScale.premultiplied(openMark);
    closed = ColourScale.premultiplied(closedMark);
  }

  static boolean fit(double rowHeight) {
    return rowHeight >= LOWEST_ROW;
  }

  /**
   * Paints the mark of one cell, if it has one, into its upper left corner.
   *
   * @param origin the index of the cell's first pixel
   */
  void paint(int[] pixels, int stride, int origin, int cellWidth, int cellHeight, float value) {
    int size = (int) (cellHeight * SHARE_OF_ROW);
    if (cellWidth <= size + 1 || (value >= CLOSED_BELOW && value <= OPEN_ABOVE)) {
      return;
    }
    boolean filled = value > OPEN_ABOVE;
    for (int y = 0; y < size; y++) {
      int last = size - 1 - y;
      for (int x = 0; x <= last; x++) {
        if (filled) {
          pixels[origin + y * stride + x] = open;
        } else if (x == last) {
          pixels[origin + y * stride + x] = closed;
        }
      }
    }
  }
}
