package gatescope.workbench.gates.lab;

/**
 * A row of a ranking: words, a number and a bar.
 *
 * @param bar −1 to 1
 * @param layer of the unit that it is about, counted from 0; −1 for none
 * @param unit counted from 0; −1 for none
 */
public record RankRow(String label, String value, double bar, int layer, int unit) {
  /** Whether it is about a unit that can be selected. */
  public boolean hasUnit() {
    return unit >= 0;
  }
}
