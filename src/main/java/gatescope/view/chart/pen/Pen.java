package gatescope.view.chart.pen;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * What a picture is drawn with, in logical pixels from the top left: a canvas on the screen, or a
 * file. Painters that know only a pen draw both. FX thread.
 */
public interface Pen {
  /** Which point of a text its x means. */
  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /** A filled rectangle. */
  void fill(double x, double y, double width, double height, Color colour);

  /** The outline of a rectangle. */
  void outline(double x, double y, double width, double height, Color colour, double thickness);

  /**
   * A line through some points.
   *
   * @param dashes lengths of strokes and gaps by turns; none for a solid line
   */
  void line(double[] xs, double[] ys, Color colour, double thickness, double... dashes);

  /** The area within some points. */
  void area(double[] xs, double[] ys, Color colour);

  /** One line of text whose middle is at y. */
  void text(String text, double x, double y, Font font, Color colour, Align align);

  /** Cuts off what is drawn outside a rectangle until {@link #unclip}; clips do not nest. */
  void clip(double x, double y, double width, double height);

  /** Ends a {@link #clip}. */
  void unclip();
}
