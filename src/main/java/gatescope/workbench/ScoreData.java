package gatescope.workbench;

import java.util.Arrays;
import java.util.List;

/** What the gate score shows: a text, its surprise and some staves over it. Immutable. */
public final class ScoreData {
  private final List<String> glyphs;
  private final float[] surprise;
  private final List<Stave> staves;
  private final int[] unitOfRow;
  private final int[] rowOfUnit;

  /**
   * Copies its arguments.
   *
   * @param glyphs one printable glyph per step, such as "a", "␣" or "⏎"
   * @param surprise bits per step, or empty; NaN where unknown
   * @param staves from top to bottom; every one has as many units as {@code unitOfRow} is long
   * @param unitOfRow the unit that each row shows, from top to bottom: a permutation
   * @throws IllegalArgumentException if the lengths disagree or the order is no permutation
   */
  public ScoreData(List<String> glyphs, float[] surprise, List<Stave> staves, int[] unitOfRow) {
    if (surprise.length != 0 && surprise.length != glyphs.size()) {
      throw new IllegalArgumentException(
          surprise.length + " surprises for " + glyphs.size() + " steps");
    }
    this.glyphs = List.copyOf(glyphs);
    this.surprise = surprise.clone();
    this.staves = List.copyOf(staves);
    this.unitOfRow = unitOfRow.clone();
    this.rowOfUnit = inverse(unitOfRow);
  }

  public int steps() {
    return glyphs.size();
  }

  public int units() {
    return unitOfRow.length;
  }

  public List<String> glyphs() {
    return glyphs;
  }

  public List<Stave> staves() {
    return staves;
  }

  public boolean hasSurprise() {
    return surprise.length > 0;
  }

  /** The surprise of a step in bits; only if {@link #hasSurprise}. */
  public float surprise(int step) {
    return surprise[step];
  }

  public int unitAt(int row) {
    return unitOfRow[row];
  }

  public int rowOf(int unit) {
    return rowOfUnit[unit];
  }

  private static int[] inverse(int[] order) {
    int[] inverse = new int[order.length];
    Arrays.fill(inverse, -1);
    for (int row = 0; row < order.length; row++) {
      int unit = order[row];
      if (unit < 0 || unit >= order.length || inverse[unit] >= 0) {
        throw new IllegalArgumentException("the row order is no permutation at row " + row);
      }
      inverse[unit] = row;
    }
    return inverse;
  }
}
