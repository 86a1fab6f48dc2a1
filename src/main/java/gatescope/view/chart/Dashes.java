package gatescope.view.chart;

import gatescope.workbench.curve.CurveLine;

/** How lines are dashed, so that they differ without their colours. */
public final class Dashes {
  private static final double[] SOLID = {};
  private static final double[] SPARSE = {6, 4};
  private static final double[][] OVERLAID = {SOLID, {9, 4}, {2, 3}, {9, 3, 2, 3}};

  private Dashes() {}

  /** The dashes of the line of a chart with this index. */
  public static double[] of(CurveLine line, int index) {
    return switch (line.kind()) {
      case DENSE -> SOLID;
      case SPARSE -> SPARSE;
      case OVERLAID -> overlaid(index);
    };
  }

  /** Those of several lines of one kind; with {@link Ink#series} the first sixteen all differ. */
  public static double[] overlaid(int index) {
    return OVERLAID[(index + index / OVERLAID.length) % OVERLAID.length];
  }
}
