package gatescope.view.chart.unit;

import gatescope.view.chart.Ink;
import gatescope.view.chart.pen.LabChart;
import gatescope.view.chart.pen.Pen;
import gatescope.workbench.gates.lab.LayerViewModel.Dot;
import gatescope.workbench.gates.lab.LayerViewModel.Dots;
import java.util.function.IntConsumer;
import javafx.scene.input.MouseEvent;

/**
 * How often a gate is open and shut: a dot per unit, to the right by the share of steps above 0.9,
 * upwards by the share below 0.1. A click selects the nearest unit.
 */
public final class SaturationChart extends LabChart {
  private static final double LEFT = 34;
  private static final double BOTTOM = 26;
  private static final double MARGIN = 6;
  private static final double DOT = 5;

  private Dots dots;
  private String across = "";
  private String up = "";
  private IntConsumer onUnit = unit -> {};

  /** Empty. */
  public SaturationChart() {
    setOnMouseClicked(this::click);
  }

  /** Shows other units, or nothing. */
  public void setDots(Dots newDots) {
    dots = newDots;
    repaint();
  }

  /** Names both axes. */
  public void setAxes(String newAcross, String newUp) {
    across = newAcross;
    up = newUp;
    repaint();
  }

  /** Called with a unit that was clicked. */
  public void setOnUnit(IntConsumer listener) {
    onUnit = listener;
  }

  @Override
  public boolean hasPicture() {
    return dots != null;
  }

  private void click(MouseEvent event) {
    double nearest = Double.POSITIVE_INFINITY;
    int unit = -1;
    if (dots != null) {
      for (Dot dot : dots.dots()) {
        double away = Math.hypot(x(dot) - event.getX(), y(dot) - event.getY());
        unit = away < nearest ? dot.unit() : unit;
        nearest = Math.min(nearest, away);
      }
    }
    if (unit >= 0) {
      onUnit.accept(unit);
    }
  }

  private double x(Dot dot) {
    return LEFT + dot.open() * (surface().getWidth() - LEFT - MARGIN);
  }

  private double y(Dot dot) {
    double height = surface().getHeight() - BOTTOM - MARGIN;
    return MARGIN + (1 - dot.shut()) * height;
  }

  @Override
  protected void draw(Pen pen, double width, double height) {
    double bottom = height - BOTTOM;
    double right = width - MARGIN;
    line(pen, LEFT, bottom, right, bottom, ink(Ink.GRID), 1);
    line(pen, LEFT, MARGIN, LEFT, bottom, ink(Ink.GRID), 1);
    line(pen, LEFT, MARGIN, right, bottom, ink(Ink.GRID), 1);
    pen.text("0 %", LEFT, bottom + 8, small(), ink(Ink.MUTED), Pen.Align.CENTRE);
    pen.text("100 %", right, bottom + 8, small(), ink(Ink.MUTED), Pen.Align.RIGHT);
    pen.text(across, (LEFT + right) / 2, bottom + 18, small(), ink(Ink.MUTED), Pen.Align.CENTRE);
    pen.text("100", LEFT - 4, MARGIN + 4, small(), ink(Ink.MUTED), Pen.Align.RIGHT);
    pen.text(up, LEFT + 8, MARGIN + 4, small(), ink(Ink.MUTED), Pen.Align.LEFT);
    for (Dot dot : dots.dots()) {
      pen.fill(
          x(dot) - DOT / 2, y(dot) - DOT / 2, DOT, DOT, hue(dots.gate()).deriveColor(0, 1, 1, 0.6));
    }
    for (Dot dot : dots.dots()) {
      if (dot.selected()) {
        pen.outline(x(dot) - DOT, y(dot) - DOT, 2 * DOT, 2 * DOT, ink(Ink.SELECT), 2);
      }
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return 190;
  }
}
