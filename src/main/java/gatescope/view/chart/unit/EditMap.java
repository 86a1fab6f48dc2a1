package gatescope.view.chart.unit;

import gatescope.view.chart.Ink;
import gatescope.view.chart.pen.LabChart;
import gatescope.view.chart.pen.Pen;
import gatescope.workbench.gates.lab.EditEffect;
import gatescope.workbench.gates.lab.UnitLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/**
 * What a changed symbol changes: a row per gate, the darker the more its units differ on average,
 * and below them how far the predictions after each symbol lie apart.
 */
public final class EditMap extends LabChart {
  private static final double LEFT = 26;
  private static final double TEXT_HEIGHT = 20;
  private static final double BARS = 0.35;
  private static final double STRONG = 0.5; // a mean difference this large is drawn in full
  private static final double LEAST_BITS = 1;

  private EditEffect effect;

  /** Shows another change, or nothing. */
  public void setEffect(EditEffect newEffect) {
    effect = newEffect;
    repaint();
  }

  @Override
  public boolean hasPicture() {
    return effect != null;
  }

  @Override
  protected void draw(Pen pen, double width, double height) {
    int steps = effect.glyphs().size();
    double column = Math.min(26, (width - LEFT) / steps);
    double rows = (height - TEXT_HEIGHT) * (1 - BARS) - 4;
    double row = rows / effect.gates().size();
    for (int k = 0; k < effect.gates().size(); k++) {
      drawGate(pen, effect.gates().get(k), TEXT_HEIGHT + k * row, row - 2, column);
    }
    List<String> glyphs = new ArrayList<>(effect.glyphs());
    glyphs.set(effect.step(), effect.replacement());
    drawGlyphs(pen, glyphs, LEFT, column, TEXT_HEIGHT / 2, effect.step());
    drawDivergence(pen, column, TEXT_HEIGHT + rows + 4, height);
  }

  private void drawGate(Pen pen, Line gate, double top, double height, double column) {
    pen.text(gate.key(), LEFT - 6, top + height / 2, small(), hue(gate.key()), Pen.Align.RIGHT);
    Color none = ink(Ink.CLOSED);
    for (int t = 0; t < gate.values().size(); t++) {
      double share = Math.min(1, gate.values().get(t) / STRONG);
      Color colour = none.interpolate(hue(gate.key()), Math.sqrt(share));
      pen.fill(LEFT + t * column, top, column + 0.5, height, colour);
    }
  }

  private void drawDivergence(Pen pen, double column, double top, double bottom) {
    double most = LEAST_BITS;
    for (double bits : effect.divergence()) {
      most = Math.max(most, bits);
    }
    pen.text(
        String.format(Locale.ROOT, "%.1f", most),
        LEFT - 4,
        top + 5,
        small(),
        ink(Ink.MUTED),
        Pen.Align.RIGHT);
    line(
        pen,
        LEFT,
        bottom - 1,
        LEFT + column * effect.glyphs().size(),
        bottom - 1,
        ink(Ink.GRID),
        1);
    for (int t = 0; t < effect.divergence().size(); t++) {
      double height = effect.divergence().get(t) / most * (bottom - top - 2);
      pen.fill(
          LEFT + t * column + column * 0.15,
          bottom - 1 - height,
          column * 0.7,
          height,
          ink(Ink.SURPRISE));
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return 230;
  }
}
