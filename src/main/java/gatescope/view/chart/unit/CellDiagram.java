package gatescope.view.chart.unit;

import gatescope.view.chart.Ink;
import gatescope.view.chart.pen.LabChart;
import gatescope.view.chart.pen.Pen;
import gatescope.workbench.gates.lab.CellDrawing;
import gatescope.workbench.gates.lab.CellDrawing.Knot;
import gatescope.workbench.gates.lab.CellDrawing.Note;
import gatescope.workbench.gates.lab.CellDrawing.Point;
import gatescope.workbench.gates.lab.CellDrawing.Wire;
import java.util.function.Consumer;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

/**
 * The inside of a cell: wires as thick as the values that they carry, gates in boxes. A click on a
 * gate tells the owner its letter.
 */
public final class CellDiagram extends LabChart {
  private static final double THICKEST = 7;
  private static final double THINNEST = 1;
  private static final double GATE_WIDTH = 50;
  private static final double GATE_HEIGHT = 32;
  private static final double RADIUS = 9;
  private static final int CORNERS = 24;

  private CellDrawing drawing;
  private Consumer<String> onGate = key -> {};

  /** Empty. */
  public CellDiagram() {
    setOnMouseClicked(this::click);
  }

  /** Shows another cell, or nothing. */
  public void setDrawing(CellDrawing newDrawing) {
    drawing = newDrawing;
    repaint();
  }

  /** Called with the letter of a gate that was clicked. */
  public void setOnGate(Consumer<String> listener) {
    onGate = listener;
  }

  @Override
  public boolean hasPicture() {
    return drawing != null;
  }

  private void click(MouseEvent event) {
    if (drawing == null) {
      return;
    }
    double width = surface().getWidth();
    double height = surface().getHeight();
    for (Knot knot : drawing.knots()) {
      boolean near =
          Math.abs(x(knot.at(), width) - event.getX()) <= GATE_WIDTH / 2
              && Math.abs(y(knot.at(), height) - event.getY()) <= GATE_HEIGHT / 2;
      if (near && knot.shape() == CellDrawing.Shape.GATE) {
        onGate.accept(knot.key());
      }
    }
  }

  @Override
  protected void draw(Pen pen, double width, double height) {
    for (Wire wire : drawing.wires()) {
      drawWire(pen, wire, width, height);
    }
    for (Knot knot : drawing.knots()) {
      drawKnot(pen, knot, x(knot.at(), width), y(knot.at(), height));
    }
    for (Note note : drawing.notes()) {
      pen.text(
          note.text(),
          x(note.at(), width),
          y(note.at(), height),
          small(),
          note.key().isEmpty() ? ink(Ink.MUTED) : hue(note.key()),
          note.left() ? Pen.Align.LEFT : Pen.Align.RIGHT);
    }
  }

  private void drawWire(Pen pen, Wire wire, double width, double height) {
    double[] xs = wire.path().stream().mapToDouble(p -> x(p, width)).toArray();
    double[] ys = wire.path().stream().mapToDouble(p -> y(p, height)).toArray();
    double size = Math.min(1, Math.abs(wire.value()));
    double thickness = THINNEST + (THICKEST - THINNEST) * size;
    Color colour = wire.key().isEmpty() ? ink(Ink.GRID) : hue(wire.key());
    pen.line(xs, ys, colour, wire.key().isEmpty() ? 1.5 : thickness);
  }

  private void drawKnot(Pen pen, Knot knot, double x, double y) {
    Color hue = knot.key().isEmpty() ? ink(Ink.TEXT) : hue(knot.key());
    switch (knot.shape()) {
      case OPERATION -> {
        circle(pen, x, y, RADIUS + 1, hue);
        circle(pen, x, y, RADIUS, ink(Ink.PAPER));
        pen.text(knot.text(), x, y, mono(), hue, Pen.Align.CENTRE);
      }
      case FUNCTION -> {
        box(pen, x, y, 36, 18, hue);
        pen.text(knot.text(), x, y, small(), ink(Ink.TEXT), Pen.Align.CENTRE);
      }
      case GATE -> {
        box(pen, x, y, GATE_WIDTH, GATE_HEIGHT, hue);
        pen.text(knot.text(), x, y - 7, small(), hue, Pen.Align.CENTRE);
        pen.text(knot.value(), x, y + 7, small(), ink(Ink.TEXT), Pen.Align.CENTRE);
      }
    }
  }

  private void box(Pen pen, double x, double y, double width, double height, Color colour) {
    double left = Math.rint(x - width / 2) + 0.5;
    double top = Math.rint(y - height / 2) + 0.5;
    pen.fill(left, top, width, height, ink(Ink.PAPER));
    pen.outline(left, top, width, height, colour, 1.5);
  }

  private static void circle(Pen pen, double x, double y, double radius, Color colour) {
    double[] xs = new double[CORNERS];
    double[] ys = new double[CORNERS];
    for (int k = 0; k < CORNERS; k++) {
      double angle = 2 * Math.PI * k / CORNERS;
      xs[k] = x + radius * Math.cos(angle);
      ys[k] = y + radius * Math.sin(angle);
    }
    pen.area(xs, ys, colour);
  }

  private static double x(Point point, double width) {
    return point.x() / 100 * width;
  }

  private static double y(Point point, double height) {
    return point.y() / 100 * height;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 230;
  }
}
