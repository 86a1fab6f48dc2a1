package gatescope.view.chart.unit;

import gatescope.view.chart.Ink;
import gatescope.view.chart.pen.LabChart;
import gatescope.view.chart.pen.Pen;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/**
 * Numbers at each symbol of a text, before and after a change: bars of now over bars of before. The
 * scale is the largest number, at least 8.
 */
public final class StepBars extends LabChart {
  private static final double TEXT_HEIGHT = 18;
  private static final double LEFT = 26;
  private static final double MOST_PER_SYMBOL = 26;
  private static final double LEAST_SCALE = 8;

  private List<String> glyphs = List.of();
  private List<Double> before = List.of();
  private List<Double> after = List.of();

  /** Shows other numbers, NaN for none; no glyphs mean nothing to show. */
  public void setBars(List<String> newGlyphs, List<Double> newBefore, List<Double> newAfter) {
    glyphs = newGlyphs;
    before = newBefore;
    after = newAfter;
    repaint();
  }

  @Override
  public boolean hasPicture() {
    return !glyphs.isEmpty();
  }

  @Override
  protected void draw(Pen pen, double width, double height) {
    double column = Math.min(MOST_PER_SYMBOL, (width - LEFT) / glyphs.size());
    double bottom = height - TEXT_HEIGHT;
    double most = LEAST_SCALE;
    for (int t = 0; t < glyphs.size(); t++) {
      most = Math.max(most, Math.max(known(before.get(t)), known(after.get(t))));
    }
    String top = String.format(Locale.ROOT, "%.0f", most);
    pen.text(top, LEFT - 4, 6, small(), ink(Ink.MUTED), Pen.Align.RIGHT);
    line(pen, LEFT, bottom, LEFT + column * glyphs.size(), bottom, ink(Ink.GRID), 1);
    drawGlyphs(pen, glyphs, LEFT, column, bottom + TEXT_HEIGHT / 2, -1);
    Color faint = ink(Ink.MUTED).deriveColor(0, 1, 1, 0.5);
    for (int t = 0; t < glyphs.size(); t++) {
      double x = LEFT + t * column;
      double now = known(after.get(t)) / most * (bottom - 2);
      double then = known(before.get(t)) / most * (bottom - 2);
      pen.fill(x + column * 0.1, bottom - then, column * 0.4, then, faint);
      pen.fill(x + column * 0.5, bottom - now, column * 0.4, now, ink(Ink.SURPRISE));
    }
  }

  private static double known(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 84;
  }
}
