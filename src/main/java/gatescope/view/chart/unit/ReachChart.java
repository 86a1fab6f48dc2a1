package gatescope.view.chart.unit;

import gatescope.view.chart.Dashes;
import gatescope.view.chart.Ink;
import gatescope.view.chart.Ticks;
import gatescope.view.chart.pen.LabChart;
import gatescope.view.chart.pen.Pen;
import gatescope.workbench.race.ReachLine;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/**
 * How far gradients reach: log₁₀ of their norm upwards, the lag to the right, one ribbon per racer,
 * its mean as a line and the deciles around it as a band. What lies below the chart is cut off.
 */
public final class ReachChart extends LabChart {
  private static final String UP = "‖∂L(t) / ∂h(t−k)‖";
  private static final double LEFT = 44;
  private static final double BOTTOM = 30;
  private static final double TOP = 38;
  private static final double NAMES = 9;
  private static final double UP_ABOVE = 17;
  private static final double RIGHT = 10;
  private static final double LOWEST = -24;
  private static final double LEAST_SPAN = 6;
  private static final double BAND_OPACITY = 0.16;
  private static final double THICK = 2.2;
  private static final double SAMPLE = 22;
  private static final double PIXELS_PER_LABEL = 34;

  private final Text measure = new Text();
  private List<ReachLine> lines = List.of();
  private boolean logarithmic;
  private int mark;
  private String across = "";
  private double low;
  private double high;

  /** Shows other lines, or none. */
  public void setLines(List<ReachLine> newLines) {
    lines = newLines;
    repaint();
  }

  /** Names the axis of lags. */
  public void setAcross(String name) {
    across = name;
    repaint();
  }

  /** Whether lags are on a logarithmic axis; lag 0 then stands at its beginning. */
  public void setLogarithmic(boolean on) {
    logarithmic = on;
    repaint();
  }

  /** A lag that is marked, or 0 for none. */
  public void setMark(int lag) {
    mark = lag;
    repaint();
  }

  @Override
  public boolean hasPicture() {
    return !lines.isEmpty();
  }

  @Override
  protected void draw(Pen pen, double width, double height) {
    fitHeight();
    drawAxes(pen, width, height);
    pen.clip(LEFT, TOP, width - LEFT - RIGHT, height - TOP - BOTTOM);
    for (int k = 0; k < lines.size(); k++) {
      drawBand(pen, k, width, height);
    }
    for (int k = 0; k < lines.size(); k++) {
      pen.line(xs(k, width), means(k, height), ink(Ink.series(k)), THICK, Dashes.overlaid(k));
    }
    pen.unclip();
    drawNames(pen, width);
  }

  /** The lowest mean decides how far down the chart goes, but what has vanished has no place. */
  private void fitHeight() {
    double least = 0;
    double most = 0;
    for (ReachLine line : lines) {
      for (int lag = 0; lag < line.lags(); lag++) {
        least = Math.min(least, line.mean(lag));
        most = Math.max(most, line.high(lag));
      }
    }
    high = Math.ceil(most + 0.2);
    low = Math.max(LOWEST, Math.min(Math.floor(least), high - LEAST_SPAN));
  }

  private double x(int lag, double width) {
    double last = lags() - 1.0;
    double share = logarithmic ? Math.log1p(lag) / Math.log1p(last) : lag / last;
    return LEFT + share * (width - LEFT - RIGHT);
  }

  private int lags() {
    return lines.get(0).lags();
  }

  private double y(double value, double height) {
    double bottom = height - BOTTOM;
    return bottom - (value - low) / (high - low) * (bottom - TOP);
  }

  private double[] xs(int index, double width) {
    double[] xs = new double[lines.get(index).lags()];
    for (int lag = 0; lag < xs.length; lag++) {
      xs[lag] = x(lag, width);
    }
    return xs;
  }

  private double[] means(int index, double height) {
    double[] ys = new double[lines.get(index).lags()];
    for (int lag = 0; lag < ys.length; lag++) {
      ys[lag] = y(lines.get(index).mean(lag), height);
    }
    return ys;
  }

  private void drawBand(Pen pen, int index, double width, double height) {
    ReachLine line = lines.get(index);
    int lags = line.lags();
    double[] xs = new double[2 * lags];
    double[] ys = new double[2 * lags];
    for (int lag = 0; lag < lags; lag++) {
      int back = 2 * lags - 1 - lag;
      xs[lag] = x(lag, width);
      xs[back] = xs[lag];
      ys[lag] = y(line.high(lag), height);
      ys[back] = y(line.low(lag), height);
    }
    pen.area(xs, ys, ink(Ink.series(index)).deriveColor(0, 1, 1, BAND_OPACITY));
  }

  private void drawAxes(Pen pen, double width, double height) {
    Color muted = ink(Ink.MUTED);
    double bottom = height - BOTTOM;
    int labels = (int) ((bottom - TOP) / PIXELS_PER_LABEL);
    double step = Math.ceil(Ticks.step(high - low, labels)); // whole powers of ten
    for (double value = Math.ceil(low / step) * step; value <= high; value += step) {
      double y = y(value, height);
      line(pen, LEFT, y, width - RIGHT, y, ink(Ink.GRID), 1);
      pen.text(power(value), LEFT - 6, y, small(), muted, Pen.Align.RIGHT);
    }
    for (int lag : logarithmic ? decades() : evenly(width)) {
      pen.text(Integer.toString(lag), x(lag, width), bottom + 9, small(), muted, Pen.Align.CENTRE);
    }
    if (mark > 0 && mark < lags()) {
      double x = x(mark, width);
      pen.line(new double[] {x, x}, new double[] {TOP, bottom}, ink(Ink.SELECT), 1.2, 3, 3);
    }
    pen.text(across, width - RIGHT, bottom + 22, small(), muted, Pen.Align.RIGHT);
    pen.text(UP, 2, TOP - UP_ABOVE, small(), muted, Pen.Align.LEFT);
  }

  private int[] decades() {
    int[] all = {0, 1, 2, 5, 10, 20, 50, 100, 200};
    int count = 0;
    while (count < all.length && all[count] < lags()) {
      count++;
    }
    return Arrays.copyOf(all, count);
  }

  private int[] evenly(double width) {
    int step = (int) Math.ceil(Ticks.step(lags(), (int) (width / PIXELS_PER_LABEL / 2)));
    int[] places = new int[(lags() - 1) / step + 1];
    Arrays.setAll(places, k -> k * step);
    return places;
  }

  private static String power(double exponent) {
    StringBuilder text = new StringBuilder("10");
    String digits = Long.toString(Math.round(exponent));
    digits.chars().forEach(c -> text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')));
    return text.toString();
  }

  /** The names above the chart, each with a piece of its line. */
  private void drawNames(Pen pen, double width) {
    double right = width - RIGHT;
    double y = NAMES;
    for (int k = lines.size() - 1; k >= 0; k--) {
      String name = lines.get(k).name();
      pen.text(name, right, y, small(), ink(Ink.MUTED), Pen.Align.RIGHT);
      right -= widthOf(name) + 5;
      pen.line(
          new double[] {right - SAMPLE, right},
          new double[] {y, y},
          ink(Ink.series(k)),
          THICK,
          Dashes.overlaid(k));
      right -= SAMPLE + 12;
    }
  }

  private double widthOf(String name) {
    measure.setFont(small());
    measure.setText(name);
    return measure.getLayoutBounds().getWidth();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 260;
  }
}
