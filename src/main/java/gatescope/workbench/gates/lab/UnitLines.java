package gatescope.workbench.gates.lab;

import java.util.List;

/**
 * One unit over a text. Immutable.
 *
 * @param glyphs one per step
 * @param step the selected one
 */
public record UnitLines(List<String> glyphs, List<Line> lines, List<Entry> ledger, int step) {
  /**
   * A quantity over the text.
   *
   * @param key its symbol
   * @param signed −1 to 1 rather than 0 to 1
   */
  public record Line(String key, boolean signed, List<Float> values) {}

  /**
   * What a step did to the memory.
   *
   * @param before the state before
   * @param kept of it
   * @param added to what was kept; kept and added make up {@code after} to its last bit
   * @param after the state after
   * @param keeping how much was kept, 0 to 1
   */
  public record Entry(double before, double kept, double added, double after, double keeping) {
    /** Whether what was added brought the state nearer to zero than what was kept. */
    public boolean takesAway() {
      return Math.abs(after) < Math.abs(kept);
    }
  }

  public int steps() {
    return glyphs.size();
  }
}
