package gatescope.workbench.gates.lab;

import java.util.List;

/**
 * A diagram of a cell with its numbers: wires as thick as their values, knots and words, on a field
 * of 100 by 100. Immutable.
 */
public record CellDrawing(List<Wire> wires, List<Knot> knots, List<Note> notes) {
  /** A place on the field, (0, 0) in the upper left corner. */
  public record Point(double x, double y) {}

  /**
   * A line that carries a value.
   *
   * @param key the symbol of the quantity that it carries, which decides its hue; empty for none
   */
  public record Wire(List<Point> path, double value, String key) {}

  /** What a knot looks like. */
  public enum Shape {
    /** A circle with a sign. */
    OPERATION,
    /** A box with a gate's letter and value. */
    GATE,
    /** A rounded box with the name of a function. */
    FUNCTION
  }

  /**
   * Something that a wire goes through.
   *
   * @param value written below the text; empty for none
   */
  public record Knot(Point at, Shape shape, String text, String value, String key) {}

  /**
   * Words beside a wire.
   *
   * @param left whether they begin at the place rather than end there
   */
  public record Note(Point at, boolean left, String text, String key) {}
}
