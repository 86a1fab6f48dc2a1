package gatescope.view.chart.curve;

import gatescope.view.chart.Cards;
import gatescope.view.chart.Dashes;
import gatescope.view.chart.Ink;
import gatescope.view.chart.Ticks;
import gatescope.workbench.curve.Curve;
import gatescope.workbench.curve.CurveLine;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** The layer above the curves: the names of the lines, the crosshair and the card of values. */
final class CurveReadOut {
  private static final double SAMPLE = 18;
  private static final double DOT = 6;
  private static final double CARD_DISTANCE = 12;

  private final CurveChart chart;
  private final CurvePlot plot;
  private final Canvas canvas;
  private final Label card = new Label();
  private final Text measure = new Text();
  private Font font = Font.getDefault();
  private double top;
  private double pointer = Double.NaN;
  private boolean shown;

  CurveReadOut(CurveChart chart, CurvePlot plot, Canvas canvas) {
    this.chart = chart;
    this.plot = plot;
    this.canvas = canvas;
    card.getStyleClass().add("read-out");
    card.setMouseTransparent(true);
    card.setVisible(false);
  }

  Label card() {
    return card;
  }

  void pointAt(double x) {
    pointer = x;
    repaint();
  }

  void pointAway() {
    pointer = Double.NaN;
    repaint();
  }

  /**
   * Paints the layer anew.
   *
   * @param anyCurve whether there is a curve to read from
   * @param legendHeight 0 without a legend
   */
  void paint(boolean anyCurve, Font newFont, double legendHeight) {
    shown = anyCurve;
    font = newFont;
    top = legendHeight;
    repaint();
  }

  private void repaint() {
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    card.setVisible(false);
    if (!shown) {
      return;
    }
    if (top > 0) {
      paintLegend(gc);
    }
    Rectangle2D area = plot.area();
    if (pointer >= area.getMinX() && pointer <= area.getMaxX()) {
      paintCrosshair(gc, area);
    }
  }

  private void paintLegend(GraphicsContext gc) {
    gc.setFont(font);
    gc.setTextBaseline(VPos.CENTER);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setLineWidth(CurveRenderer.STRONG);
    measure.setFont(font);
    double right = canvas.getWidth() - 10;
    double y = Math.rint(top / 2);
    for (int i = chart.getLines().size() - 1; i >= 0; i--) {
      CurveLine line = chart.getLines().get(i);
      gc.setFill(chart.ink(Ink.MUTED));
      gc.fillText(line.name(), right, y);
      measure.setText(line.name());
      right -= measure.getLayoutBounds().getWidth() + 5;
      gc.setStroke(chart.ink(Ink.series(i)));
      gc.setLineDashes(Dashes.of(line, i));
      gc.strokeLine(right - SAMPLE, y, right, y);
      right -= SAMPLE + 14;
    }
    gc.setLineDashes((double[]) null);
  }

  private void paintCrosshair(GraphicsContext gc, Rectangle2D area) {
    double x = plot.xAt(pointer);
    StringBuilder text = new StringBuilder();
    gc.setStroke(chart.ink(Ink.CROSSHAIR));
    gc.setLineWidth(1);
    double place = Math.rint(pointer) + 0.5;
    gc.strokeLine(place, top + area.getMinY(), place, top + area.getMaxY());
    for (int i = 0; i < chart.getLines().size(); i++) {
      describe(gc, i, x, text);
    }
    if (!text.isEmpty()) {
      card.setText(text.toString());
      card.setVisible(true);
      Cards.placeBeside(card, pointer, top, CARD_DISTANCE, chart.surface());
    }
  }

  private void describe(GraphicsContext gc, int index, double x, StringBuilder text) {
    CurveLine line = chart.getLines().get(index);
    Curve curve = line.curve();
    int near = curve.indexNear(x);
    if (near < 0) {
      return;
    }
    DoubleUnaryOperator convert = chart.conversionProperty().get();
    double raw = convert.applyAsDouble(curve.y(near));
    double smoothed = convert.applyAsDouble(curve.smoothed(near));
    if (text.isEmpty()) {
      String place = String.format(Locale.ROOT, "%,.0f", curve.x(near));
      text.append(chart.xNameProperty().get()).append(' ').append(place);
    }
    double first = line.kind() == CurveLine.Kind.OVERLAID ? smoothed : raw;
    text.append('\n').append(line.name()).append("  ").append(Ticks.exact(first));
    if (line.kind() == CurveLine.Kind.DENSE) {
      text.append("  ≈ ").append(Ticks.exact(smoothed));
    }
    if (Double.isFinite(smoothed)) {
      gc.setFill(chart.ink(Ink.series(index)));
      gc.fillOval(
          plot.pixelOfX(curve.x(near)) - DOT / 2,
          top + plot.pixelOfY(smoothed) - DOT / 2,
          DOT,
          DOT);
    }
  }
}
