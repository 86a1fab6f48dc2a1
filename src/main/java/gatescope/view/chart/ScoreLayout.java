package gatescope.view.chart;

/**
 * Where the parts of a gate score lie, from top to bottom: the staves (each a title, perhaps a mean
 * strip, and its rows), the bars of surprise, the text and the legend. In logical pixels.
 *
 * @param staves how many
 * @param title height of a stave's title, 0 where there is no room
 * @param strip height of a stave's mean line, 0 where there is no room
 * @param rowHeight height of one unit's row, 2 to 12; painting rounds each row's edges
 * @param shownRows how many rows each stave shows at a time
 * @param bars height of the bars of surprise, 0 where there is none
 * @param text height of the line of text
 * @param legend height of the legend, 0 where there is no room
 */
record ScoreLayout(
    int staves,
    double title,
    double strip,
    double rowHeight,
    int shownRows,
    double bars,
    double text,
    double legend) {
  private static final double GAP = 4;
  private static final double LOWEST_ROW = 2;
  private static final double HIGHEST_ROW = 12;

  /**
   * Shares a height among the parts.
   *
   * @param em size of the small font
   */
  static ScoreLayout of(double height, double em, int staves, int units, boolean surprise) {
    double text = Math.ceil(em * 1.9);
    double legend = height > em * 16 ? Math.ceil(em * 1.6) : 0;
    double bars = surprise && height > em * 18 ? Math.ceil(em * 1.8) : 0;
    double share = Math.max(0, (height - text - legend - bars) / staves - GAP);
    double title = share > em * 3 ? Math.ceil(em * 1.6) : 0;
    double strip = share > em * 12 ? Math.ceil(em * 2.4) : 0;
    double room = share - title - strip;
    double fit = room / Math.max(1, units);
    double rowHeight = Math.max(LOWEST_ROW, Math.min(HIGHEST_ROW, fit));
    int shown = Math.min(units, Math.max(1, (int) (room / rowHeight + 1e-9)));
    return new ScoreLayout(staves, title, strip, rowHeight, shown, bars, text, legend);
  }

  double heatHeight() {
    return shownRows * rowHeight;
  }

  double staveTop(int stave) {
    return stave * (title + strip + heatHeight() + GAP);
  }

  double stripTop(int stave) {
    return staveTop(stave) + title;
  }

  double heatTop(int stave) {
    return stripTop(stave) + strip;
  }

  double heatBottom(int stave) {
    return heatTop(stave) + heatHeight();
  }

  double barsTop() {
    return staveTop(staves);
  }

  double textTop() {
    return barsTop() + bars;
  }

  double textBottom() {
    return textTop() + text;
  }

  /** The stave whose rows are at y, or −1. */
  int staveAt(double y) {
    for (int stave = 0; stave < staves; stave++) {
      if (y >= heatTop(stave) && y < heatBottom(stave)) {
        return stave;
      }
    }
    return -1;
  }

  /** The row on show, from 0, at y of a stave. */
  int rowAt(int stave, double y) {
    return (int) ((y - heatTop(stave)) / rowHeight);
  }
}
