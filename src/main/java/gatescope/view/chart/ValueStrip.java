package gatescope.view.chart;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * A row of a matrix as a strip of cells, −1 and below to +1 and above on the signed scale. Values
 * that share a pixel are painted as the one that is farthest from 0.
 *
 * <p>Style class {@code value-strip}. FX thread only.
 */
public final class ValueStrip extends InkedRegion {
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
      metaData(Ink.GRID, Ink.SIGNED_LOW, Ink.SIGNED_ZERO, Ink.SIGNED_HIGH);
  private static final double GAP_FROM = 4;

  private final ObjectProperty<List<Float>> values =
      new SimpleObjectProperty<>(this, "values", List.of());
  private final Canvas canvas = new Canvas();

  /** Without values. */
  public ValueStrip() {
    super("value-strip", META_DATA);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    surface().add(canvas);
    values.addListener(observable -> repaint());
  }

  /** Shows these values from left to right. */
  public void setValues(List<Float> shown) {
    values.set(List.copyOf(shown));
  }

  @Override
  protected void paint() {
    double width = surface().getWidth();
    double height = surface().getHeight();
    GraphicsContext gc = cleared(canvas);
    int n = values.get().size();
    int cells = (int) Math.min(n, width);
    for (int cell = 0; cell < cells; cell++) {
      double left = Math.floor(cell * width / cells);
      double right = Math.floor((cell + 1) * width / cells);
      int from = (int) ((long) cell * n / cells);
      int to = (int) ((long) (cell + 1) * n / cells);
      gc.setFill(colour(farthest(values.get().subList(from, to))));
      gc.fillRect(left, 0, right - left - (right - left >= GAP_FROM ? 1 : 0), height);
    }
  }

  private static double farthest(List<Float> some) {
    double farthest = 0;
    for (float value : some) {
      farthest = Math.abs(value) > Math.abs(farthest) ? value : farthest;
    }
    return farthest;
  }

  private Color colour(double value) {
    Color end = value < 0 ? ink(Ink.SIGNED_LOW) : ink(Ink.SIGNED_HIGH);
    return ink(Ink.SIGNED_ZERO).interpolate(end, Math.min(1, Math.abs(value)));
  }
}
