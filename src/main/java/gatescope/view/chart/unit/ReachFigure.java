package gatescope.view.chart.unit;

import gatescope.view.chart.Ink;
import gatescope.view.chart.pen.LabChart;
import gatescope.view.chart.pen.Pen;
import gatescope.workbench.lesson.ReachViewModel.Line;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/**
 * How the gradient fades, or grows, over the symbols that it is sent back: a line per network,
 * log₁₀ of its norm relative to the last symbol, each named at its end.
 */
public final class ReachFigure extends LabChart {
  private static final double LEFT = 30;
  private static final double BOTTOM = 30;
  private static final double MARGIN = 10;
  private static final double NAMES = 66;
  private static final double LEAST_SPAN = 2; // decades
  private static final double NAME_HEIGHT = 13;
  private static final List<Ink> HUES = List.of(Ink.GATE_O, Ink.GATE_I, Ink.GATE_OTHER, Ink.GATE_F);

  private List<Line> lines = List.of();
  private List<String> names = List.of();
  private String across = "";
  private String up = "";
  private double low;
  private double high;

  /**
   * Shows other lines.
   *
   * @param newNames one for each
   */
  public void setLines(List<Line> newLines, List<String> newNames, String newAcross, String newUp) {
    lines = newLines;
    names = newNames;
    across = newAcross;
    up = newUp;
    low = Math.floor(lines.stream().mapToDouble(ReachFigure::least).min().orElse(0));
    high = Math.ceil(lines.stream().mapToDouble(ReachFigure::most).max().orElse(0));
    low = Math.min(low, high - LEAST_SPAN);
    repaint();
  }

  private static double least(Line line) {
    return line.decades().stream().mapToDouble(Double::doubleValue).min().orElse(0);
  }

  private static double most(Line line) {
    return line.decades().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  @Override
  public boolean hasPicture() {
    return !lines.isEmpty();
  }

  @Override
  protected void draw(Pen pen, double width, double height) {
    double bottom = height - BOTTOM;
    double right = width - NAMES;
    for (double decade = low; decade <= high; decade++) {
      double y = y(decade, bottom);
      line(pen, LEFT, y, right, y, ink(Ink.GRID), 1);
      if (high - low <= 6 || decade % 2 == 0) {
        String text = String.format(Locale.ROOT, "%.0f", decade).replace('-', '−');
        pen.text(text, LEFT - 4, y, small(), ink(Ink.MUTED), Pen.Align.RIGHT);
      }
    }
    pen.text(up, LEFT, 4, small(), ink(Ink.MUTED), Pen.Align.LEFT);
    pen.text("0", LEFT, bottom + 9, small(), ink(Ink.MUTED), Pen.Align.CENTRE);
    int lags = lines.get(0).decades().size();
    String last = String.valueOf(lags - 1);
    pen.text(last, right, bottom + 9, small(), ink(Ink.MUTED), Pen.Align.CENTRE);
    pen.text(across, (LEFT + right) / 2, bottom + 21, small(), ink(Ink.MUTED), Pen.Align.CENTRE);
    double[] labels = labels(bottom);
    for (int k = 0; k < lines.size(); k++) {
      Color hue = ink(HUES.get(k % HUES.size()));
      draw(pen, lines.get(k), hue, right, bottom);
      pen.text(names.get(k), right + 4, labels[k], small(), hue, Pen.Align.LEFT);
    }
  }

  private void draw(Pen pen, Line line, Color hue, double right, double bottom) {
    int lags = line.decades().size();
    double[] xs = new double[lags];
    double[] ys = new double[lags];
    for (int lag = 0; lag < lags; lag++) {
      xs[lag] = LEFT + lag * (right - LEFT) / Math.max(1, lags - 1);
      ys[lag] = y(line.decades().get(lag), bottom);
    }
    pen.line(xs, ys, hue, 2);
  }

  /** The heights of the names, far enough from each other. */
  private double[] labels(double bottom) {
    double[] heights = new double[lines.size()];
    for (int k = 0; k < heights.length; k++) {
      List<Double> decades = lines.get(k).decades();
      double wanted = y(decades.get(decades.size() - 1), bottom);
      for (int round = 0; round < k; round++) {
        for (int other = 0; other < k; other++) {
          if (Math.abs(heights[other] - wanted) < NAME_HEIGHT) {
            wanted = heights[other] + (wanted < MARGIN + NAME_HEIGHT ? NAME_HEIGHT : -NAME_HEIGHT);
          }
        }
      }
      heights[k] = wanted;
    }
    return heights;
  }

  private double y(double decade, double bottom) {
    return MARGIN + (high - decade) / (high - low) * (bottom - MARGIN);
  }

  @Override
  protected double computePrefHeight(double width) {
    return 170;
  }
}
