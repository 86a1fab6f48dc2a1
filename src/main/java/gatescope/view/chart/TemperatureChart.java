package gatescope.view.chart;

import gatescope.workbench.curve.ChartPoint;
import gatescope.workbench.sampling.TemperatureScale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * Lines over the temperature, whose axis is that of the slider: 0, then logarithmic to 5. A point
 * may be marked, and the points of the first line chosen by a click or with ← →.
 *
 * <p>Style class {@code temperature-chart}; text {@code small-text}, the message {@code
 * empty-text}. FX thread only.
 */
public final class TemperatureChart extends InkedRegion {
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
      metaData(
          Ink.GRID,
          Ink.TEXT,
          Ink.MUTED,
          Ink.REFERENCE,
          Ink.SELECT,
          Ink.SERIES_1,
          Ink.SERIES_2,
          Ink.SERIES_3,
          Ink.SERIES_4);
  private static final int GRID_LINES = 4;
  private static final double DASH = 5;
  private static final double LEAST_SCALE = 1;

  /** A line and its name; points with no number are left out. */
  private record Line(String name, List<ChartPoint> points) {}

  private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
  private final Text small = fontSource("small-text");
  private final Canvas canvas = new Canvas();
  private final EmptyText empty = new EmptyText();
  private final List<Line> lines = new ArrayList<>();
  private ChartPoint marked;
  private String markText = "";
  private double reference = Double.NaN;
  private String referenceText = "";
  private boolean dotted;
  private int chosen = -1;
  private IntConsumer onChosen = point -> {};

  /** An empty chart. */
  public TemperatureChart() {
    super("temperature-chart", META_DATA);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    surface().add(canvas, empty);
    emptyText.addListener(observable -> repaint());
    surface().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Removes all lines. */
  public void clear() {
    lines.clear();
    marked = null;
    chosen = -1;
    repaint();
  }

  /** Adds a line in the next of the four inks. */
  public void add(String name, List<ChartPoint> points) {
    lines.add(new Line(name, List.copyOf(points)));
    repaint();
  }

  /** Marks a point that moves along a line; null removes it. */
  public void mark(ChartPoint point, String text) {
    marked = point;
    markText = text;
    repaint();
  }

  /** Draws a horizontal line with a name. */
  public void setReference(double value, String text) {
    reference = value;
    referenceText = text;
    repaint();
  }

  /** Lets points of the first line be chosen, and draws all points as dots. */
  public void setOnChosen(IntConsumer receiver) {
    onChosen = receiver;
    dotted = true;
    setFocusTraversable(true);
  }

  /** Marks a point of all lines; −1 for none. */
  public void choose(int point) {
    chosen = point;
    repaint();
  }

  /** What is said while there are no lines. */
  public StringProperty emptyTextProperty() {
    return emptyText;
  }

  private double em() {
    return small.getFont().getSize();
  }

  private double left() {
    return em() * 2.6;
  }

  private double bottom() {
    return surface().getHeight() - em() * 1.8;
  }

  private double x(double temperature) {
    double right = surface().getWidth() - em();
    return left() + TemperatureScale.position(temperature) * (right - left());
  }

  private double y(double value) {
    double top = em() * (lines.size() > 1 ? 2.2 : 0.8);
    return bottom() - value / upper() * (bottom() - top);
  }

  private double upper() {
    double largest = Math.max(LEAST_SCALE, Double.isNaN(reference) ? 0 : reference * 1.06);
    for (Line line : lines) {
      for (ChartPoint point : line.points()) {
        largest = point.y() > largest ? point.y() : largest;
      }
    }
    return largest;
  }

  @Override
  protected void paint() {
    double width = surface().getWidth();
    double height = surface().getHeight();
    empty.show(lines.isEmpty() ? emptyText.get() : "", width, height);
    GraphicsContext gc = cleared(canvas);
    if (lines.isEmpty()) {
      return;
    }
    gc.setFont(small.getFont());
    gc.setTextBaseline(VPos.CENTER);
    paintGrid(gc, width);
    if (chosen >= 0 && chosen < lines.get(0).points().size()) {
      gc.setFill(ink(Ink.SELECT));
      gc.fillRect(
          Math.rint(x(lines.get(0).points().get(chosen).x())) - 1,
          y(upper()),
          2,
          bottom() - y(upper()));
    }
    for (int k = 0; k < lines.size(); k++) {
      paintLine(gc, lines.get(k), Ink.series(k));
    }
    paintNames(gc);
    paintMark(gc);
  }

  private void paintGrid(GraphicsContext gc, double width) {
    double step = Ticks.step(upper(), GRID_LINES);
    gc.setTextAlign(TextAlignment.RIGHT);
    for (double value = 0; value <= upper() * (1 + 1e-9); value += step) {
      gc.setFill(ink(Ink.GRID));
      gc.fillRect(left(), Math.rint(y(value)), width - left(), 1);
      gc.setFill(ink(Ink.MUTED));
      gc.fillText(Ticks.label(value), left() - em() * 0.5, y(value));
    }
    gc.setTextAlign(TextAlignment.CENTER);
    for (double detent : TemperatureScale.DETENTS) {
      gc.fillText(Ticks.label(detent), x(detent), bottom() + em() * 1.0);
    }
    if (!Double.isNaN(reference)) {
      gc.setStroke(ink(Ink.REFERENCE));
      gc.setLineWidth(1);
      gc.setLineDashes(DASH, DASH);
      gc.strokeLine(left(), y(reference), width, y(reference));
      gc.setLineDashes();
      gc.setTextAlign(TextAlignment.LEFT);
      gc.fillText(referenceText, left() + em() * 0.5, y(reference) + em() * 0.8);
    }
  }

  private void paintLine(GraphicsContext gc, Line line, Ink ink) {
    gc.setStroke(ink(ink));
    gc.setFill(ink(ink));
    gc.setLineWidth(2);
    gc.beginPath();
    boolean begun = false;
    for (ChartPoint point : line.points()) {
      if (Double.isNaN(point.y())) {
        continue;
      }
      if (begun) {
        gc.lineTo(x(point.x()), y(point.y()));
      } else {
        gc.moveTo(x(point.x()), y(point.y()));
      }
      begun = true;
      if (dotted) {
        gc.fillOval(x(point.x()) - 3, y(point.y()) - 3, 6, 6);
      }
    }
    gc.stroke();
  }

  private void paintNames(GraphicsContext gc) {
    if (lines.size() < 2) {
      return;
    }
    gc.setTextAlign(TextAlignment.LEFT);
    double x = left();
    for (int k = 0; k < lines.size(); k++) {
      gc.setFill(ink(Ink.series(k)));
      gc.fillRect(x, em() * 0.7 - 1.5, em() * 1.2, 3);
      gc.setFill(ink(Ink.TEXT));
      gc.fillText(lines.get(k).name(), x + em() * 1.6, em() * 0.7);
      Text measure = new Text(lines.get(k).name());
      measure.setFont(small.getFont());
      x += measure.getLayoutBounds().getWidth() + em() * 3;
    }
  }

  private void paintMark(GraphicsContext gc) {
    if (marked == null) {
      return;
    }
    double x = x(marked.x());
    double y = y(marked.y());
    gc.setFill(ink(Ink.SERIES_1));
    gc.fillOval(x - 5, y - 5, 10, 10);
    boolean right = x < surface().getWidth() * 0.7;
    gc.setTextAlign(right ? TextAlignment.LEFT : TextAlignment.RIGHT);
    double below = y + em() * 1.6; // beside the axis it would lie on the numbers
    double beside = below < bottom() - em() ? below : y - em() * 1.6;
    gc.fillText(markText, x + (right ? 10 : -10), beside);
  }

  private void clicked(MouseEvent event) {
    if (!dotted || lines.isEmpty()) {
      return;
    }
    requestFocus();
    List<ChartPoint> points = lines.get(0).points();
    int nearest = 0;
    for (int k = 1; k < points.size(); k++) {
      double distance = Math.abs(x(points.get(k).x()) - event.getX());
      nearest = distance < Math.abs(x(points.get(nearest).x()) - event.getX()) ? k : nearest;
    }
    onChosen.accept(nearest);
  }

  private void pressed(KeyEvent event) {
    boolean sideways = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
    if (!dotted || lines.isEmpty() || !sideways) {
      return;
    }
    int next = chosen + (event.getCode() == KeyCode.LEFT ? -1 : 1);
    onChosen.accept(Math.max(0, Math.min(lines.get(0).points().size() - 1, next)));
    event.consume();
  }
}
