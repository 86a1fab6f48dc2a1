package gatescope.store.report;

import gatescope.explain.GateTrace;
import gatescope.explain.RowOrder;
import gatescope.net.Gate;
import java.util.List;

/** One gate of one layer over a text, a row per unit and a column per symbol, as SVG. */
final class GateSvg {
  private static final int MAX_UNITS = 48;
  private static final int CELL = 9;
  private static final int LABELS = 14;
  private static final int LEVELS = 16;

  private GateSvg() {}

  /**
   * @param symbols what was read, for the axis
   */
  static Markup draw(GateTrace trace, int layer, int gate, List<String> symbols) {
    List<Integer> units = RowOrder.HALF_LIFE.of(trace, layer, new boolean[0]);
    List<Integer> rows = units.subList(0, Math.min(MAX_UNITS, units.size()));
    Gate what = trace.gates().get(gate);
    Markup svg = new Markup();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + trace.steps() * CELL + " " + (rows.size() * CELL + LABELS),
        "style",
        "max-width:" + trace.steps() * CELL + "px",
        "role",
        "img",
        "aria-label",
        what.symbol() + " " + layer);
    for (int level = 0; level <= LEVELS; level++) {
      String path = cells(trace, layer, gate, rows, level);
      if (!path.isEmpty()) {
        svg.open(
                "path",
                "shape-rendering",
                "crispEdges",
                "fill",
                colour(level, what.signed()),
                "d",
                path)
            .close("path");
      }
    }
    for (int t = 0; t < trace.steps(); t++) {
      double x = (t + 0.5) * CELL;
      int y = rows.size() * CELL + LABELS - 4;
      svg.element("text", visible(symbols.get(t)), "x", x, "y", y, "text-anchor", "middle");
    }
    return svg.close("svg");
  }

  /** All cells of a colour as one path; neighbours in a row are drawn together. */
  private static String cells(GateTrace trace, int layer, int gate, List<Integer> rows, int level) {
    StringBuilder path = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      int from = -1;
      for (int t = 0; t <= trace.steps(); t++) {
        boolean here = t < trace.steps() && level(trace, layer, gate, t, rows.get(row)) == level;
        if (here && from < 0) {
          from = t;
        } else if (!here && from >= 0) {
          int width = (t - from) * CELL;
          path.append('M').append(from * CELL).append(' ').append(row * CELL);
          path.append('h').append(width).append('v').append(CELL).append("h-").append(width);
          path.append('z');
          from = -1;
        }
      }
    }
    return path.toString();
  }

  private static int level(GateTrace trace, int layer, int gate, int step, int unit) {
    float value = trace.value(layer, gate, step, unit);
    double share = trace.gates().get(gate).signed() ? (value + 1) / 2 : value;
    return (int) Math.round(Math.max(0, Math.min(1, share)) * LEVELS);
  }

  /** White to blue for shares; orange over white to blue for signed values. */
  private static String colour(int level, boolean signed) {
    double share = (double) level / LEVELS;
    double depth = signed ? Math.abs(2 * share - 1) : share;
    boolean warm = signed && share < 0.5;
    int red = mix(depth, warm ? 0xC8 : 0x1F);
    int green = mix(depth, warm ? 0x5A : 0x5F);
    int blue = mix(depth, warm ? 0x11 : 0xA8);
    return String.format("#%02x%02x%02x", red, green, blue);
  }

  private static int mix(double depth, int full) {
    return (int) Math.round(0xF4 + depth * (full - 0xF4));
  }

  private static String visible(String symbol) {
    return switch (symbol) {
      case " " -> "␣";
      case "\n" -> "↵";
      case "\t" -> "⇥";
      default -> symbol;
    };
  }
}
