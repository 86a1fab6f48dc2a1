package gatescope.workbench.curve;

/**
 * One line of a curve chart.
 *
 * @param name as the legend and the read-out show it
 * @param curve the points
 * @param kind how the line is drawn
 */
public record CurveLine(String name, Curve curve, Kind kind) {
  /** How a line is drawn: kinds differ by dash and markers, not by colour alone. */
  public enum Kind {
    /** A dense measurement: raw points faint, the smoothed line strong. */
    DENSE,
    /** A measurement now and then: the smoothed line, dashed, with markers. */
    SPARSE,
    /** One of several measurements of the same kind: the smoothed line, dashed by its place. */
    OVERLAID
  }
}
