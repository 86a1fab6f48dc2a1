package gatescope.view.chart.score;

import gatescope.workbench.gates.ScoreText;

/**
 * Where the parts of a gate score lie, from top to bottom: the staves, the bars of surprise, the
 * text, what was expected next, and the legend. In logical pixels; a part without room is 0 high.
 *
 * @param staves the staves, all alike
 * @param bars height of the bars of surprise
 * @param text height of the line of text
 * @param guess height of one line of the lattice of guesses
 * @param guesses how many lines that lattice has: the target and the guesses
 * @param legend height of the legend
 */
record ScoreLayout(
    Staves staves, double bars, double text, double guess, int guesses, double legend) {
  private static final double GAP = 4;
  private static final double LOWEST_ROW = 2;
  private static final double HIGHEST_ROW = 12;
  private static final double LOWEST_LESSON_ROW = 16;
  private static final double HIGHEST_LESSON_ROW = 24;
  private static final double EVEN_ROW = 8;
  private static final double NARROWEST_GUESS = 11;

  /**
   * The staves: each a title, perhaps a mean strip, and its rows.
   *
   * @param count how many
   * @param title height of a title
   * @param strip height of a mean line; in overview it takes the room of the rows
   * @param rowHeight height of one unit's row; painting rounds each row's edges
   * @param shownRows how many rows each stave shows at a time; none in overview
   */
  record Staves(int count, double title, double strip, double rowHeight, int shownRows) {
    double height() {
      return title + strip + rowHeight * shownRows;
    }

    /** Shares a height among some staves of so many units. */
    private static Staves of(double height, double em, double column, int count, int units) {
      double share = Math.max(0, height / count - GAP);
      double title = share > em * 3 ? Math.ceil(em * 1.6) : 0;
      if (column <= Columns.SMALLEST) {
        return new Staves(count, title, share - title, 0, 0);
      }
      double strip = share > em * 12 ? Math.ceil(em * 2.4) : 0;
      double room = share - title - strip;
      double fit = room / Math.max(1, units);
      double lesson = lessonShare(column);
      double lowest = LOWEST_ROW + lesson * (LOWEST_LESSON_ROW - LOWEST_ROW);
      double highest = HIGHEST_ROW + lesson * (HIGHEST_LESSON_ROW - HIGHEST_ROW);
      double rowHeight = Math.max(lowest, Math.min(highest, fit));
      int shown = Math.min(units, Math.max(1, (int) (room / rowHeight + 1e-9)));
      boolean spread = rowHeight >= EVEN_ROW; // lower rows would differ visibly by a pixel
      double even = spread ? Math.min(highest, room / shown) : rowHeight;
      return new Staves(count, title, strip, Math.max(rowHeight, even), shown);
    }

    /** How far a column is on the way from natural to lesson size, 0 to 1. */
    private static double lessonShare(double column) {
      double way = (column - Columns.NATURAL) / (Columns.LARGEST - Columns.NATURAL);
      return Math.max(0, Math.min(1, way));
    }
  }

  /**
   * Shares a height among the parts.
   *
   * @param em size of the small font
   * @param column width of a narrow column
   */
  static ScoreLayout of(
      double height, double em, double column, int staves, int units, ScoreText content) {
    double text = Math.ceil(em * 1.9);
    double legend = height > em * 16 ? Math.ceil(em * 1.6) : 0;
    double bars = content.hasSurprise() && height > em * 18 ? Math.ceil(em * 1.8) : 0;
    boolean lattice =
        content.hasGuesses() && height > em * (24 + 3 * staves) && column >= NARROWEST_GUESS;
    double guess = lattice ? Math.ceil(em * 1.3) : 0;
    int guesses = lattice ? content.guesses(0).size() + 1 : 0;
    double free = height - text - legend - bars - guess * guesses;
    return new ScoreLayout(
        Staves.of(free, em, column, staves, units), bars, text, guess, guesses, legend);
  }

  double heatHeight() {
    return staves.shownRows * staves.rowHeight;
  }

  double staveTop(int stave) {
    return stave * (staves.height() + GAP);
  }

  double stripTop(int stave) {
    return staveTop(stave) + staves.title;
  }

  double heatTop(int stave) {
    return stripTop(stave) + staves.strip;
  }

  double heatBottom(int stave) {
    return heatTop(stave) + heatHeight();
  }

  double barsTop() {
    return staveTop(staves.count);
  }

  double textTop() {
    return barsTop() + bars;
  }

  double textBottom() {
    return textTop() + text;
  }

  /** Where the lattice of guesses ends and the legend begins. */
  double latticeBottom() {
    return textBottom() + guess * guesses;
  }

  /** Whether y is on the bars of surprise, the text or the lattice. */
  boolean isText(double y) {
    return y >= barsTop() && y < latticeBottom();
  }

  boolean isOverview() {
    return staves.shownRows == 0;
  }

  /** The stave whose rows, or in overview whose mean line, are at y, or −1. */
  int staveAt(double y) {
    for (int stave = 0; stave < staves.count; stave++) {
      double top = isOverview() ? stripTop(stave) : heatTop(stave);
      if (y >= top && y < heatBottom(stave)) {
        return stave;
      }
    }
    return -1;
  }

  /** The row on show, from 0, at y of a stave, or −1 in overview. */
  int rowAt(int stave, double y) {
    return isOverview() ? -1 : (int) ((y - heatTop(stave)) / staves.rowHeight);
  }
}
