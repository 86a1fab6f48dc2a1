package gatescope.view.chart.score;

import gatescope.workbench.gates.ScoreData;
import gatescope.workbench.gates.Stave;
import java.util.List;

/**
 * What a gate score has on show at one moment: everything its painters need.
 *
 * @param data the whole data
 * @param staves those on show, from top to bottom
 * @param scales one for each of them
 * @param layout where they lie
 * @param columns where the steps lie
 * @param firstRow the row at the top of each stave
 */
record ScoreFrame(
    ScoreData data,
    List<Stave> staves,
    List<ColourScale> scales,
    ScoreLayout layout,
    Columns columns,
    int firstRow) {

  /** The unit itself, or −1 if these data do not have it. */
  int knownUnit(int unit) {
    return unit < data.units() ? unit : -1;
  }

  /** The step itself, or −1 if these data do not have it. */
  int knownStep(int step) {
    return step < data.steps() ? step : -1;
  }

  /** The unit at y, or −1. */
  int unitAt(double y) {
    int row = rowAt(y);
    return row < 0 ? -1 : data.unitAt(row);
  }

  /** The row of the data at y, or −1. */
  int rowAt(double y) {
    int stave = layout.staveAt(y);
    int row = stave < 0 ? -1 : layout.rowAt(stave, y);
    return row < 0 ? -1 : Math.min(data.units() - 1, firstRow + row);
  }

  /** The stave at y, or the first one. */
  Stave staveAt(double y) {
    return staves.get(Math.max(0, layout.staveAt(y)));
  }

  /** The step at x, or −1. */
  int stepAt(double x) {
    return columns.at(x);
  }

  /** The row on show of a unit, from 0, or −1 if it is scrolled away. */
  int shownRow(int unit) {
    int row = data.rowOf(unit) - firstRow;
    return row >= 0 && row < layout.staves().shownRows() ? row : -1;
  }

  /** Whether a column is on show, at least in part. */
  boolean shows(int step) {
    return step >= columns.firstVisible() && step < columns.endVisible();
  }
}
