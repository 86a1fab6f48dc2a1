package gatescope.view.chart.text;

import gatescope.workbench.sampling.lab.CopiedRun;
import java.util.List;

/** What is marked in a text, by the numbers of its symbols. */
final class TextMarks {
  private static final long NONE = -1;

  private long selected = NONE;
  private long shared;
  private boolean parted;
  private boolean leaning;
  private List<CopiedRun> copies = List.of();

  void clear() {
    selected = NONE;
    shared = 0;
    parted = false;
    copies = List.of();
  }

  void setSelected(long symbol) {
    selected = symbol;
  }

  long selected() {
    return selected;
  }

  void setShared(long count, boolean goesAnotherWay) {
    shared = count;
    parted = goesAnotherWay;
  }

  void setLeaning(boolean byLean) {
    leaning = byLean;
  }

  /** Whether the ink tells which of two voices wanted a symbol more, not how surprising it was. */
  boolean leaning() {
    return leaning;
  }

  void setCopies(List<CopiedRun> runs) {
    copies = List.copyOf(runs);
  }

  boolean isSelected(long symbol) {
    return symbol >= 0 && symbol == selected;
  }

  /** Whether other texts have the same symbols up to this one. */
  boolean isShared(long symbol) {
    return symbol >= 0 && symbol < shared;
  }

  boolean isParting(long symbol) {
    return parted && symbol == shared;
  }

  /** Runs are in order of their beginnings and ends. */
  boolean isCopied(long symbol) {
    int low = 0;
    int high = copies.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (copies.get(middle).to() <= symbol) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < copies.size() && copies.get(low).from() <= symbol;
  }
}
