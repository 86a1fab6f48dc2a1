package gatescope.workbench.gates.lab;

import gatescope.explain.CellStep;
import gatescope.workbench.common.Numbers;
import gatescope.workbench.gates.lab.CellDrawing.Knot;
import gatescope.workbench.gates.lab.CellDrawing.Note;
import gatescope.workbench.gates.lab.CellDrawing.Point;
import gatescope.workbench.gates.lab.CellDrawing.Shape;
import gatescope.workbench.gates.lab.CellDrawing.Wire;
import java.util.ArrayList;
import java.util.List;

/** Draws each kind of cell: the state flows along the top, the gates stand below it. */
final class CellDiagrams {
  private static final double STATE = 18;
  private static final double PRODUCT = 42;
  private static final double GATES = 72;
  private static final double INPUT = 94;
  private static final double KEEP = 20;
  private static final double WRITE = 42;
  private static final double CANDIDATE = 59;
  private static final double SHOW = 76;

  private final CellStep step;
  private final String glyph;
  private final List<Wire> wires = new ArrayList<>();
  private final List<Knot> knots = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  private CellDiagrams(CellStep step, String glyph) {
    this.step = step;
    this.glyph = glyph;
  }

  /**
   * @param glyph of the symbol that is read
   */
  static CellDrawing of(CellStep step, String glyph) {
    CellDiagrams drawing = new CellDiagrams(step, glyph);
    switch (step.trace().shape().cell()) {
      case LSTM -> drawing.lstm();
      case COUPLED -> drawing.coupled();
      case GRU -> drawing.gru();
      case RNN -> drawing.plain();
    }
    return new CellDrawing(
        List.copyOf(drawing.wires), List.copyOf(drawing.knots), List.copyOf(drawing.notes));
  }

  private void lstm() {
    state("c", "f", step.value("f"));
    writer("i", "i", step.value("i"), "g", step.value("g"));
    output();
    inputs(KEEP, WRITE, CANDIDATE, SHOW);
  }

  private void coupled() {
    state("c", "f", step.value("f"));
    writer("1 − f", "f", 1 - step.value("f"), "g", step.value("g"));
    output();
    inputs(KEEP, WRITE, CANDIDATE, SHOW);
  }

  private void gru() {
    state("h", "z", step.value("z"));
    writer("1 − z", "z", 1 - step.value("z"), "n", step.value("n"));
    gate(SHOW, "r", "r", step.value("r"));
    wire(step.value("r"), "r", p(SHOW - 6, GATES), p(CANDIDATE + 6, GATES));
    inputs(KEEP, WRITE, CANDIDATE, SHOW);
  }

  private void plain() {
    double h = step.value("h");
    wire(h, "h", p(KEEP, GATES), p(KEEP, STATE + 24), p(98, STATE + 24));
    gate(KEEP, "tanh", "h", h);
    note(98, STATE + 14, false, "h", 0, h);
    inputs(KEEP);
  }

  /** The state line: what was, times what keeps it, plus what is added. */
  private void state(String symbol, String keeper, double keeping) {
    double before = step.stateBefore().value();
    double after = step.state().value();
    wire(before, symbol, p(2, STATE), p(KEEP, STATE));
    wire(step.kept(), symbol, p(KEEP, STATE), p(WRITE, STATE));
    wire(after, symbol, p(WRITE, STATE), p(98, STATE));
    wire(keeping, keeper, p(KEEP, GATES), p(KEEP, STATE));
    operation(KEEP, STATE, "×");
    operation(WRITE, STATE, "+");
    gate(KEEP, keeper, keeper, keeping);
    note(2, STATE - 9, true, symbol, 1, before);
    note(98, STATE - 9, false, symbol, 0, after);
    notes.add(new Note(p(KEEP + 4, STATE + 8), true, Numbers.signed(step.kept()), symbol));
  }

  /** What is added: a gate times a candidate. */
  private void writer(String name, String key, double open, String candidate, double value) {
    wire(step.added(), candidate, p(WRITE, PRODUCT), p(WRITE, STATE));
    wire(open, key, p(WRITE, GATES), p(WRITE, PRODUCT));
    wire(value, candidate, p(CANDIDATE, GATES), p(CANDIDATE, PRODUCT), p(WRITE, PRODUCT));
    operation(WRITE, PRODUCT, "×");
    gate(WRITE, name, key, open);
    gate(CANDIDATE, candidate, candidate, value);
    String sign = step.added() < 0 ? "" : "+";
    notes.add(new Note(p(WRITE + 3, 30), true, sign + Numbers.signed(step.added()), candidate));
  }

  /** What is shown of the memory: a gate times its squashed value. */
  private void output() {
    double squashed = step.value("c");
    double h = step.value("h");
    wire(squashed, "c", p(SHOW, STATE), p(SHOW, PRODUCT + 8));
    wire(step.value("o"), "o", p(SHOW, GATES), p(SHOW, PRODUCT + 8));
    wire(h, "h", p(SHOW, PRODUCT + 8), p(98, PRODUCT + 8));
    knots.add(new Knot(p(SHOW, 33), Shape.FUNCTION, "tanh", "", "c"));
    operation(SHOW, PRODUCT + 8, "×");
    gate(SHOW, "o", "o", step.value("o"));
    notes.add(new Note(p(98, PRODUCT), false, Subscripts.of("h", step.step()), "h"));
    notes.add(new Note(p(98, PRODUCT + 16), false, Numbers.signed(h), "h"));
  }

  /** What every gate reads. */
  private void inputs(double... columns) {
    double last = columns[columns.length - 1];
    wire(0, "", p(2, INPUT), p(last, INPUT));
    for (double column : columns) {
      wire(0, "", p(column, INPUT), p(column, GATES));
    }
    String before = Subscripts.of("h", step.step() - 1);
    notes.add(new Note(p(2, INPUT - 6), true, before + ", “" + glyph + "”", ""));
  }

  private void gate(double x, String text, String key, double value) {
    knots.add(new Knot(p(x, GATES), Shape.GATE, text, Numbers.signed(value), key));
  }

  private void operation(double x, double y, String sign) {
    knots.add(new Knot(p(x, y), Shape.OPERATION, sign, "", ""));
  }

  private void note(double x, double y, boolean left, String symbol, int lag, double value) {
    String name = Subscripts.of(symbol, step.step() - lag);
    notes.add(new Note(p(x, y), left, name + " = " + Numbers.signed(value), symbol));
  }

  private void wire(double value, String key, Point... path) {
    wires.add(new Wire(List.of(path), value, key));
  }

  private static Point p(double x, double y) {
    return new Point(x, y);
  }
}
