package gatescope.sample;

import gatescope.math.Kernels;
import java.util.ArrayList;
import java.util.List;

/**
 * What a voice writes from cold to hot: one text per temperature, all with the same seed and dice,
 * and what can be measured of it.
 */
public final class TemperatureMap {
  /** The length of the runs that are counted for {@link Point#distinct}. */
  public static final int DISTINCT_RUN = 4;

  /** The length of the runs that are counted for {@link Point#repeated}. */
  public static final int LOOP_RUN = 20;

  /** The length of the runs that are counted for {@link Point#novel}. */
  public static final int NOVEL_RUN = 10;

  /**
   * One temperature.
   *
   * @param entropy mean of the distributions that were drawn from, bits
   * @param distinct share of distinct runs of four symbols
   * @param repeated share of runs of twenty symbols that stood before in the text: it loops
   * @param novel share of runs of ten symbols that the corpus does not have
   * @param ownBits mean surprise of the network about its text, as learned, bits per symbol
   * @param sample the text
   */
  public record Point(
      double temperature,
      double entropy,
      double distinct,
      double repeated,
      double novel,
      double ownBits,
      List<Drawn> sample) {}

  private TemperatureMap() {}

  /**
   * Writes one text and measures it; called for one temperature after the other, not on the FX
   * thread.
   *
   * @param length of the text in symbols, at least {@link #LOOP_RUN}
   */
  public static Point point(
      Opening opening, DrawRule rule, int length, SuffixArray corpus, Kernels kernels) {
    Reader reader = new Reader(opening.voice(), kernels);
    opening.seed().forEach(reader::read);
    List<Drawn> sample = new ArrayList<>();
    double entropy = 0;
    double ownBits = 0;
    for (int k = 0; k < length; k++) {
      Distribution chances = Distribution.of(reader.next(), rule);
      Drawn drawn = Drawn.of(reader.next(), rule, chances, chances.draw(opening.dice().roll(k)));
      entropy += chances.entropy();
      ownBits += drawn.surprise();
      sample.add(drawn);
      reader.read(drawn.id());
    }
    int[] ids = sample.stream().mapToInt(Drawn::id).toArray();
    return new Point(
        rule.temperature(),
        entropy / ids.length,
        NGrams.distinct(ids, DISTINCT_RUN),
        NGrams.repeated(ids, LOOP_RUN),
        Copies.of(corpus, ids).novelty(NOVEL_RUN),
        ownBits / ids.length,
        List.copyOf(sample));
  }
}
