package gatescope.view.chart.score;

import gatescope.view.chart.Glyphs;
import java.util.Arrays;
import java.util.List;

/**
 * Where the columns of a text lie: a wide glyph gets 26 pixels where a narrow one gets 18, and a
 * word gets more. Without a zoom the columns shrink to fit the view, down to 8 pixels; beyond that
 * the text scrolls. The smallest size, 6 pixels, is the overview.
 */
final class Columns {
  static final double NATURAL = 18;
  static final double SMALLEST = 6;
  static final double LARGEST = 40;
  private static final double SMALLEST_FIT = 8;
  private static final double WIDE = 26 / NATURAL;
  private static final double CELL = 0.6;
  private static final double FITS = 0;

  private List<String> glyphs = List.of();
  private double[] ends = {};
  private double view;
  private double zoom = FITS;
  private double scroll;
  private double large;

  void setGlyphs(List<String> newGlyphs) {
    if (glyphs.equals(newGlyphs)) {
      return;
    }
    glyphs = newGlyphs;
    ends = new double[glyphs.size()];
    double sum = 0;
    for (int i = 0; i < ends.length; i++) {
      sum += width(glyphs.get(i));
      ends[i] = sum;
    }
    scrollTo(scroll);
  }

  /** In narrow columns: more characters take more room, but less than a column each. */
  private static double width(String glyph) {
    int cells = Glyphs.cells(glyph);
    double single = Glyphs.isWide(glyph) ? WIDE : 1;
    return Math.max(single, cells * CELL);
  }

  void setView(double width) {
    view = width;
    scrollTo(scroll);
  }

  /** The width of the view in pixels. */
  double view() {
    return view;
  }

  /** The width of a narrow column in pixels. */
  double unit() {
    if (zoom != FITS) {
      return zoom;
    }
    double natural = Math.max(NATURAL, large);
    double fit = ends.length == 0 || large > 0 ? natural : view / ends[ends.length - 1];
    return Math.max(SMALLEST_FIT, Math.min(natural, fit));
  }

  /**
   * Columns for letters that are read from afar: so wide, whether the text fits or not; 0 ends it.
   */
  void setLarge(double width) {
    large = width;
    scrollTo(scroll);
  }

  double contentWidth() {
    return ends.length == 0 ? 0 : ends[ends.length - 1] * unit();
  }

  double visibleWidth() {
    return Math.min(view, contentWidth());
  }

  double maxScroll() {
    return Math.max(0, contentWidth() - view);
  }

  double scroll() {
    return scroll;
  }

  void scrollTo(double pixels) {
    scroll = Math.max(0, Math.min(maxScroll(), pixels));
  }

  /** The left edge of a column in the view; one past the last gives the right end of the text. */
  double left(int column) {
    return (column == 0 ? 0 : ends[column - 1]) * unit() - scroll;
  }

  double width(int column) {
    return left(column + 1) - left(column);
  }

  double centre(int column) {
    return (left(column) + left(column + 1)) / 2;
  }

  /** The column under a place in the view, or −1. */
  int at(double x) {
    double place = (x + scroll) / unit();
    if (place < 0 || x < 0 || x >= view) {
      return -1;
    }
    int found = Arrays.binarySearch(ends, place);
    int column = found >= 0 ? found + 1 : -found - 1;
    return column < ends.length ? column : -1;
  }

  int firstVisible() {
    return Math.max(0, at(0));
  }

  /** The column after the last visible one. */
  int endVisible() {
    int last = at(Math.nextDown(view));
    return last < 0 ? ends.length : last + 1;
  }

  /** Zooms so that what is at x stays there. */
  void zoomAbout(double x, double factor) {
    zoomTo(x, unit() * factor);
  }

  /** Makes narrow columns so wide, within the limits, so that what is at x stays there. */
  void zoomTo(double x, double unit) {
    double place = (x + scroll) / unit();
    zoom = Math.max(SMALLEST, Math.min(LARGEST, unit));
    scrollTo(place * zoom - x);
  }

  void zoomToFit() {
    zoom = FITS;
    scrollTo(scroll);
  }

  /** Scrolls as little as needed to show the column. */
  void reveal(int column) {
    if (left(column) < 0) {
      scrollTo(scroll + left(column));
    } else if (left(column + 1) > view) {
      scrollTo(scroll + left(column + 1) - view);
    }
  }
}
