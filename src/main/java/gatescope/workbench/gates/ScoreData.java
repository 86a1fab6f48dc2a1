package gatescope.workbench.gates;

import java.util.Arrays;
import java.util.List;

/** What the gate score shows: a text and some staves over it. Immutable. */
public final class ScoreData {
  private final ScoreText text;
  private final List<Stave> staves;
  private final int[] unitOfRow;
  private final int[] rowOfUnit;

  /**
   * Copies its arguments.
   *
   * @param staves from top to bottom; every one has as many units as {@code unitOfRow} is long
   * @param unitOfRow the unit that each row shows, from top to bottom: a permutation
   * @throws IllegalArgumentException if the order is no permutation
   */
  public ScoreData(ScoreText text, List<Stave> staves, int[] unitOfRow) {
    this.text = text;
    this.staves = List.copyOf(staves);
    this.unitOfRow = unitOfRow.clone();
    this.rowOfUnit = inverse(unitOfRow);
  }

  public ScoreText text() {
    return text;
  }

  public int steps() {
    return text.glyphs().size();
  }

  public int units() {
    return unitOfRow.length;
  }

  public List<String> glyphs() {
    return text.glyphs();
  }

  public List<Stave> staves() {
    return staves;
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
