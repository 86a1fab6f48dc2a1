package gatescope.view.chart.score;

import gatescope.workbench.gates.Stave;
import javafx.scene.paint.Color;

/**
 * Marks cells whose gate is stuck, without colour: a filled corner above 0.9, a hollow one below
 * 0.1. They survive a projector and grey print. For a class the whole cell is hatched: rising lines
 * above 0.9, dots below 0.1.
 */
final class SaturationMarks {
  private static final float CLOSED_BELOW = 0.1f;
  private static final float OPEN_ABOVE = 0.9f;
  private static final int LOWEST_ROW = 8;
  private static final double SHARE_OF_ROW = 0.36;

  /** Pixels from one line of the hatching to the next, and how many of them are drawn. */
  private static final int PITCH = 7;

  private static final int INKED = 2;

  private boolean hatched;
  private int open;
  private int closed;

  void setColours(Color openMark, Color closedMark) {
    open = ColourScale.premultiplied(openMark);
    closed = ColourScale.premultiplied(closedMark);
  }

  /** Hatches whole cells instead of marking their corners. */
  void setHatched(boolean whole) {
    hatched = whole;
  }

  /** Whether a stave has marks: those of gates do, in rows that are high enough. */
  static boolean fit(Stave stave, ScoreLayout layout) {
    return stave.domain() == Stave.Domain.UNIT && layout.staves().rowHeight() >= LOWEST_ROW;
  }

  /** Whether a value has a mark. */
  static boolean marks(float value) {
    return value < CLOSED_BELOW || value > OPEN_ABOVE;
  }

  /** Whether a mark is filled. */
  static boolean isFilled(float value) {
    return value > OPEN_ABOVE;
  }

  /** The length of a mark's legs in a row. */
  static double size(double rowHeight) {
    return (int) (rowHeight * SHARE_OF_ROW);
  }

  /**
   * Paints the mark of one cell, if it has one, into its upper left corner.
   *
   * @param origin the index of the cell's first pixel
   */
  void paint(int[] pixels, int stride, int origin, int cellWidth, int cellHeight, float value) {
    if (hatched && marks(value)) {
      hatch(pixels, stride, origin, cellWidth, cellHeight, isFilled(value));
      return;
    }
    int size = (int) size(cellHeight);
    if (cellWidth <= size + 1 || !marks(value)) {
      return;
    }
    boolean filled = isFilled(value);
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

  /** Lines or dots that go on from cell to cell. */
  private void hatch(int[] pixels, int stride, int origin, int width, int height, boolean lines) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int column = (origin + x) % stride;
        int row = (origin + y * stride) / stride;
        boolean inked =
            lines ? (column + row) % PITCH < INKED : column % PITCH < INKED && row % PITCH < INKED;
        if (inked) {
          pixels[origin + y * stride + x] = lines ? open : closed;
        }
      }
    }
  }
}
