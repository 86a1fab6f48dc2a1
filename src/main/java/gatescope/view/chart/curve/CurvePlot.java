package gatescope.view.chart.curve;

import gatescope.view.chart.Ink;
import gatescope.view.chart.Ticks;
import gatescope.workbench.curve.CurveLine;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.text.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The library's side of a curve chart: the plot, its axes and its canvas. */
final class CurvePlot {
  private static final double FIRST_SPAN = 100;
  private static final double PIXELS_PER_X_LABEL = 64;
  private static final double PIXELS_PER_Y_LABEL = 36;
  private static final double X_LABEL_IN_EM = 4;
  private static final double Y_LABEL_IN_EM = 2.4;
  private static final double LABEL_WIDTH_IN_EM = 3.4;
  private static final double LABEL_HEIGHT_IN_EM = 1.8;
  private static final double RIGHT_MARGIN = 10;
  private static final double TOP_MARGIN = 6;

  private final ColumnDataset dataset = new ColumnDataset();
  private final CurveRenderer renderer = new CurveRenderer();
  private final NumberAxis x = new NumberAxis();
  private final NumberAxis linear = new NumberAxis();
  private final LogTickAxis logarithmic = new LogTickAxis();
  private final XYPlot plot = new XYPlot(dataset, x, linear, renderer);
  private final JFreeChart chart = new JFreeChart(null, null, plot, false);
  private final ChartCanvas canvas = new ChartCanvas(chart);
  private double em = 11;
  private double span = FIRST_SPAN;
  private double bottomMargin;

  CurvePlot() {
    chart.setNotify(false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setInsets(new RectangleInsets(TOP_MARGIN, 0, 0, RIGHT_MARGIN));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    for (ValueAxis axis : List.of(x, linear, logarithmic)) {
      axis.setAxisLineVisible(false);
      axis.setTickMarksVisible(false);
    }
  }

  ChartCanvas canvas() {
    return canvas;
  }

  ColumnDataset dataset() {
    return dataset;
  }

  XYPlot plot() {
    return plot;
  }

  void setInks(CurveChart owner, Font font, List<CurveLine> lines) {
    em = font.getSize();
    renderer.setInks(owner, font.getSize(), lines);
    plot.setRangeGridlinePaint(Awt.colour(owner.ink(Ink.GRID), 1));
    plot.setRangeGridlineStroke(Awt.line(1));
    for (ValueAxis axis : List.of(x, linear, logarithmic)) {
      axis.setTickLabelFont(Awt.font(font));
      axis.setTickLabelPaint(Awt.colour(owner.ink(Ink.MUTED), 1));
    }
    // The canvas restores its graphics state after every drawing, but the library's graphics keeps
    // its own idea of the font and then sets it no more: let the base state have the right one.
    canvas.getGraphicsContext2D().setFont(font);
    AxisSpace left = new AxisSpace();
    left.setLeft(font.getSize() * LABEL_WIDTH_IN_EM);
    plot.setFixedRangeAxisSpace(left, false);
    AxisSpace bottom = new AxisSpace();
    bottomMargin = font.getSize() * LABEL_HEIGHT_IN_EM;
    bottom.setBottom(bottomMargin);
    plot.setFixedDomainAxisSpace(bottom, false);
  }

  /** Samples the lines; false if there is nothing to draw yet. */
  boolean sample(List<CurveLine> lines, Font font, DoubleUnaryOperator conversion) {
    double last = 0;
    for (CurveLine line : lines) {
      last = Math.max(last, line.curve().end());
    }
    span = span > 4 * last ? FIRST_SPAN : span;
    while (span < last) {
      span *= 2;
    }
    double width = canvas.getWidth() - font.getSize() * LABEL_WIDTH_IN_EM - RIGHT_MARGIN;
    dataset.sample(lines, span, (int) Math.max(1, width), conversion);
    return !dataset.isEmpty();
  }

  /** Sets both axes to round bounds around the data set's range. */
  void fitAxes(boolean log) {
    x.setRange(0, span);
    double step =
        Ticks.step(
            span, (int) (canvas.getWidth() / Math.max(PIXELS_PER_X_LABEL, em * X_LABEL_IN_EM)));
    x.setTickUnit(new NumberTickUnit(step, Ticks.format(step)), false, true);
    boolean canLog = log && dataset.smallest() > 0;
    if (canLog) {
      fitLogarithmic();
    } else {
      fitLinear();
    }
    ValueAxis y = canLog ? logarithmic : linear;
    if (plot.getRangeAxis() != y) {
      plot.setRangeAxis(y);
    }
  }

  void draw() {
    canvas.draw();
  }

  /** Where curves are drawn, in the canvas. */
  Rectangle2D area() {
    return canvas.getRenderingInfo().getPlotInfo().getDataArea();
  }

  double xAt(double pixel) {
    return x.java2DToValue(pixel, area(), RectangleEdge.BOTTOM);
  }

  double pixelOfX(double value) {
    return x.valueToJava2D(value, area(), RectangleEdge.BOTTOM);
  }

  double pixelOfY(double value) {
    return plot.getRangeAxis().valueToJava2D(value, area(), RectangleEdge.LEFT);
  }

  /** How far below the upper end of the y axis a value will be drawn. */
  double pixelsBelowTop(double value) {
    double height = canvas.getHeight() - TOP_MARGIN - bottomMargin;
    Rectangle2D coming = new Rectangle2D.Double(0, 0, 1, Math.max(1, height));
    return plot.getRangeAxis().valueToJava2D(value, coming, RectangleEdge.LEFT);
  }

  private void fitLinear() {
    double low = dataset.smallest();
    double high = Math.max(dataset.largest(), low + 1e-3);
    double step =
        Ticks.step(
            high - low,
            (int) (canvas.getHeight() / Math.max(PIXELS_PER_Y_LABEL, em * Y_LABEL_IN_EM)));
    linear.setRange(
        Math.floor(low / step + 1e-9) * step,
        Math.max(Math.ceil(high / step - 1e-9), Math.floor(low / step + 1e-9) + 1) * step);
    linear.setTickUnit(new NumberTickUnit(step, Ticks.format(step)), false, true);
  }

  private void fitLogarithmic() {
    double low = dataset.smallest();
    double high = Math.max(dataset.largest(), low * 1.01);
    logarithmic.setRange(Ticks.roundDown(low), Ticks.roundUp(high));
  }
}
