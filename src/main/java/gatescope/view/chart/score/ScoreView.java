package gatescope.view.chart.score;

import gatescope.workbench.gates.ScoreData;
import gatescope.workbench.gates.Stave;
import java.util.List;

/** Which part of the score is on show: zoom and scroll along the text, scroll down the units. */
final class ScoreView {
  private static final int NONE = -1;

  /** From this size on the type is that of a projector. */
  static final double LARGE_TYPE = 24;

  private final GateScore score;
  private final Columns columns = new Columns();
  private int firstRow;
  private boolean revealing;
  private int heldRow = NONE;
  private double heldY;

  ScoreView(GateScore score) {
    this.score = score;
  }

  void scrollColumnsTo(double pixels) {
    columns.scrollTo(pixels);
  }

  void scrollColumns(double pixels) {
    columns.scrollTo(columns.scroll() + pixels);
  }

  void scrollRowsTo(int row) {
    firstRow = row;
  }

  void scrollRows(int rows) {
    firstRow += rows;
  }

  /** Makes columns so wide; the cell at a place stays there, as far as it can. */
  void zoomTo(ScoreFrame frame, double x, double y, double unit) {
    heldRow = frame.rowAt(y);
    heldY = y;
    columns.zoomTo(x, unit);
  }

  void zoomToFit() {
    columns.zoomToFit();
  }

  /** Scrolls to the selection at the next arrangement, as little as needed. */
  void reveal() {
    revealing = true;
  }

  /**
   * What is to be painted in so much room.
   *
   * @param em size of the small font
   */
  ScoreFrame arrange(ScoreData data, double width, double height, double em) {
    List<Stave> staves = score.shownStaves();
    columns.setGlyphs(data.glyphs());
    columns.setLarge(em >= LARGE_TYPE ? em : 0);
    columns.setView(width);
    ScoreLayout layout = layout(data, staves, height, em);
    if (!layout.isOverview() && layout.staves().shownRows() < data.units()) {
      columns.setView(Math.max(1, width - ScoreBars.THICKNESS));
      layout = layout(data, staves, height, em);
    }
    holdRow(layout);
    if (revealing) {
      revealing = false;
      scrollToSelection(data, layout);
    }
    int shown = layout.isOverview() ? data.units() : layout.staves().shownRows();
    firstRow = Math.max(0, Math.min(data.units() - shown, firstRow));
    List<ColourScale> scales = staves.stream().map(score::scaleOf).toList();
    return new ScoreFrame(data, staves, scales, layout, columns, firstRow);
  }

  private ScoreLayout layout(ScoreData data, List<Stave> staves, double height, double em) {
    double free = columns.maxScroll() > 0 ? height - ScoreBars.THICKNESS : height;
    return ScoreLayout.of(free, em, columns.unit(), staves.size(), data.units(), data.text());
  }

  /** Brings the row that was zoomed about back under the pointer. */
  private void holdRow(ScoreLayout layout) {
    int stave = layout.staveAt(heldY);
    if (heldRow >= 0 && stave >= 0 && !layout.isOverview()) {
      firstRow = heldRow - layout.rowAt(stave, heldY);
    }
    heldRow = NONE;
  }

  private void scrollToSelection(ScoreData data, ScoreLayout layout) {
    int step = score.getSelectedStep();
    if (step >= 0 && step < data.steps()) {
      columns.reveal(step);
    }
    int unit = score.getSelectedUnit();
    if (unit >= 0 && unit < data.units() && !layout.isOverview()) {
      int row = data.rowOf(unit);
      firstRow = Math.max(row - layout.staves().shownRows() + 1, Math.min(firstRow, row));
    }
  }
}
