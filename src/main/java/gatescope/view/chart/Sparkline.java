package gatescope.view.chart;

import gatescope.workbench.curve.Curve;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Two curves as small as a word, without axes: the smoothed training loss behind the validation
 * loss, over the same steps and between their lowest and highest values.
 *
 * <p>Style class {@code sparkline}. FX thread only.
 */
public final class Sparkline extends InkedRegion {
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
      metaData(Ink.SERIES_1, Ink.SERIES_2);
  private static final double MARGIN = 3;
  private static final double DOT = 4;

  private final Canvas canvas = new Canvas();
  private Curve train;
  private Curve validation;
  private double lowest;
  private double highest;

  /** Without curves. */
  public Sparkline() {
    super("sparkline", META_DATA);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    surface().add(canvas);
  }

  /** Shows these curves, as they are at the next paint; null for none. */
  public void show(Curve newTrain, Curve newValidation) {
    train = newTrain;
    validation = newValidation;
    repaint();
  }

  @Override
  protected void paint() {
    GraphicsContext gc = cleared(canvas);
    if (train == null || train.size() == 0) {
      return;
    }
    measure();
    gc.setLineWidth(1);
    draw(gc, train, ink(Ink.SERIES_1));
    gc.setLineWidth(1.5);
    draw(gc, validation, ink(Ink.SERIES_2));
  }

  private void measure() {
    lowest = Double.POSITIVE_INFINITY;
    highest = Double.NEGATIVE_INFINITY;
    for (Curve curve : List.of(train, validation)) {
      sample(
          curve,
          (column, x, min, max, smoothed) -> {
            lowest = Math.min(lowest, smoothed);
            highest = Math.max(highest, smoothed);
          });
    }
  }

  private void sample(Curve curve, Curve.Sink sink) {
    int columns = (int) Math.max(1, canvas.getWidth() - 2 * MARGIN);
    curve.sample(0, train.end(), columns, sink);
  }

  private void draw(GraphicsContext gc, Curve curve, Color colour) {
    gc.setStroke(colour);
    gc.setFill(colour);
    double[] last = {Double.NaN, Double.NaN};
    gc.beginPath();
    sample(
        curve,
        (column, x, min, max, smoothed) -> {
          double left = MARGIN + column;
          double top = y(smoothed);
          if (Double.isNaN(last[0])) {
            gc.moveTo(left, top);
          } else {
            gc.lineTo(left, top);
          }
          last[0] = left;
          last[1] = top;
        });
    gc.stroke();
    if (curve == validation && curve.size() > 0) {
      gc.fillOval(last[0] - DOT / 2, last[1] - DOT / 2, DOT, DOT);
    }
  }

  private double y(double loss) {
    double room = canvas.getHeight() - 2 * MARGIN;
    double share = highest > lowest ? (highest - loss) / (highest - lowest) : 0.5;
    return MARGIN + share * room;
  }
}
