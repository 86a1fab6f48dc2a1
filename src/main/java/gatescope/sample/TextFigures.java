package gatescope.sample;

import java.util.List;

/**
 * What can be counted of a drawn text.
 *
 * @param symbols how many are kept and were counted
 * @param bits mean surprise as learned, bits per symbol
 * @param repeated share of runs of {@link TemperatureMap#LOOP_RUN} symbols that stood before
 * @param copies what stands in the corpus, or null if that was not asked
 */
public record TextFigures(int symbols, double bits, double repeated, Copies copies) {
  /**
   * Counts the kept part of a text: not on the FX thread.
   *
   * @param corpus where to look for copies, or null
   */
  public static TextFigures of(DrawnText text, SuffixArray corpus) {
    List<Drawn> drawn = text.kept(Integer.MAX_VALUE);
    int[] ids = drawn.stream().mapToInt(Drawn::id).toArray();
    return new TextFigures(
        ids.length,
        drawn.stream().mapToDouble(Drawn::surprise).average().orElse(Double.NaN),
        NGrams.repeated(ids, TemperatureMap.LOOP_RUN),
        corpus == null ? null : Copies.of(corpus, ids));
  }
}
