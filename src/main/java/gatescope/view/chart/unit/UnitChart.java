package gatescope.view.chart.unit;

import gatescope.view.chart.Ink;
import gatescope.view.chart.pen.LabChart;
import gatescope.view.chart.pen.Pen;
import gatescope.workbench.gates.lab.UnitLines;
import gatescope.workbench.gates.lab.UnitLines.Entry;
import gatescope.workbench.gates.lab.UnitLines.Line;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;

/**
 * One unit over the text: above, its gates as lines over the memory as an area; below, the ledger
 * of its memory with a bar per step, grey for what was kept, one colour for what was added, another
 * for what was taken away, and between two steps a ruler filled as far as the keeping gate was
 * open.
 */
public final class UnitChart extends LabChart {
  private static final double LEFT = 26;
  private static final double RIGHT = 14;
  private static final double TEXT_HEIGHT = 18;
  private static final double NAME_HEIGHT = 11;
  private static final double FAINT = 0.28;
  private static final double LEAST_REACH = 0.25; // the ledger shows at least so far from zero
  private static final double MOST_PER_SYMBOL = 40;

  private UnitLines lines;
  private IntConsumer onStep = step -> {};

  /** Empty. */
  public UnitChart() {
    setOnMouseClicked(
        event -> {
          if (lines != null) {
            go((int) Math.floor((event.getX() - LEFT) / column(surface().getWidth())));
          }
        });
    setOnKeyPressed(this::press);
  }

  /** Shows another unit, or nothing. */
  public void setLines(UnitLines newLines) {
    lines = newLines;
    repaint();
  }

  /** Called with a step that was clicked or walked to. */
  public void setOnStep(IntConsumer listener) {
    onStep = listener;
  }

  private void press(KeyEvent event) {
    if (lines != null && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
      go(lines.step() + (event.getCode() == KeyCode.LEFT ? -1 : 1));
      event.consume();
    }
  }

  private void go(int step) {
    onStep.accept(Math.max(0, Math.min(lines.steps() - 1, step)));
  }

  private double column(double width) {
    return Math.min(MOST_PER_SYMBOL, (width - LEFT - RIGHT) / lines.steps());
  }

  @Override
  public boolean hasPicture() {
    return lines != null;
  }

  @Override
  protected void draw(Pen pen, double width, double height) {
    double upper = (height - TEXT_HEIGHT) * 0.52;
    double lower = height - TEXT_HEIGHT - upper;
    double column = column(width);
    drawLines(pen, column, upper - 4);
    drawLedger(pen, column, upper, lower);
    drawGlyphs(pen, lines.glyphs(), LEFT, column, height - TEXT_HEIGHT / 2, lines.step());
    double x = LEFT + (lines.step() + 0.5) * column;
    line(pen, x, 0, x, height - TEXT_HEIGHT, ink(Ink.SELECT), 1.5);
  }

  private void drawLines(Pen pen, double column, double height) {
    pen.text("1", LEFT - 6, 7, small(), ink(Ink.MUTED), Pen.Align.RIGHT);
    pen.text("0", LEFT - 6, height - 2, small(), ink(Ink.MUTED), Pen.Align.RIGHT);
    line(pen, LEFT, height, LEFT + column * lines.steps(), height, ink(Ink.GRID), 1);
    List<Line> gates = lines.lines().stream().filter(line -> !line.signed()).toList();
    for (Line gate : gates) {
      drawGate(pen, gate, column, height);
    }
    drawNames(pen, gates, LEFT + (lines.steps() - 0.5) * column + 5, height);
  }

  private void drawGate(Pen pen, Line line, double column, double height) {
    double[] xs = new double[lines.steps()];
    double[] ys = new double[lines.steps()];
    for (int t = 0; t < xs.length; t++) {
      xs[t] = LEFT + (t + 0.5) * column;
      ys[t] = level(line.values().get(t), height);
    }
    pen.line(xs, ys, hue(line.key()), 1.8);
  }

  private static double level(double value, double height) {
    return 2 + (1 - value) * (height - 4);
  }

  /** The names of the gates where their lines end, from the top down, none upon another. */
  private void drawNames(Pen pen, List<Line> gates, double x, double height) {
    int last = lines.steps() - 1;
    List<Line> fromTop =
        gates.stream()
            .sorted(Comparator.comparingDouble(gate -> -gate.values().get(last)))
            .toList();
    double free = 6;
    for (int k = 0; k < fromTop.size(); k++) {
      Line gate = fromTop.get(k);
      double lowest = height - 5 - (fromTop.size() - 1 - k) * NAME_HEIGHT;
      double y = Math.min(lowest, Math.max(free, level(gate.values().get(last), height)));
      pen.text(gate.key(), x, y, small(), hue(gate.key()), Pen.Align.LEFT);
      free = y + NAME_HEIGHT;
    }
  }

  private void drawLedger(Pen pen, double column, double top, double height) {
    double high = LEAST_REACH;
    double low = -LEAST_REACH;
    for (Entry entry : lines.ledger()) {
      high = Math.max(high, Math.max(entry.kept(), entry.after()));
      low = Math.min(low, Math.min(entry.kept(), entry.after()));
    }
    double scale = (height - 6) / (high - low);
    double zero = top + 3 + high * scale;
    String symbol = lines.lines().stream().anyMatch(l -> l.key().equals("c")) ? "c" : "h";
    pen.text(symbol, LEFT - 6, zero, small(), ink(Ink.MUTED), Pen.Align.RIGHT);
    line(pen, LEFT, zero, LEFT + column * lines.steps(), zero, ink(Ink.GRID), 1);
    double gap = column > 5 ? column * 0.3 : 0;
    for (int t = 0; t < lines.steps(); t++) {
      double x = LEFT + t * column + gap;
      drawEntry(pen, lines.ledger().get(t), x, column - gap, zero, scale);
      if (gap > 3) {
        drawRuler(pen, lines.ledger().get(t), x - gap, gap, zero, scale);
      }
    }
  }

  private void drawEntry(Pen pen, Entry entry, double x, double width, double zero, double scale) {
    Color kept = ink(Ink.MUTED).deriveColor(0, 1, 1, 0.55);
    Color changed = entry.takesAway() ? ink(Ink.UNKNOWN) : ink(Ink.GATE_I);
    bar(pen, x, width, zero, 0, entry.kept() * scale, kept);
    bar(pen, x, width, zero, entry.kept() * scale, entry.after() * scale, changed);
  }

  /** What was there before, and how much of it the keeping gate let through. */
  private void drawRuler(Pen pen, Entry entry, double x, double width, double zero, double scale) {
    double before = entry.before() * scale;
    double thin = Math.max(1, width * 0.3);
    bar(pen, x + width * 0.35, thin, zero, 0, before, hue("f").deriveColor(0, 1, 1, FAINT));
    bar(pen, x + width * 0.35, thin, zero, 0, before * entry.keeping(), hue("f"));
  }

  /** A bar between two heights above zero. */
  private static void bar(
      Pen pen, double x, double width, double zero, double from, double to, Color colour) {
    double top = zero - Math.max(from, to);
    pen.fill(x, top, width, Math.abs(to - from), colour);
  }

  @Override
  protected double computePrefHeight(double width) {
    return 130;
  }
}
