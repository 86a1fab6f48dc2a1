package gatescope.workbench.sampling;

import gatescope.sample.Distribution;
import gatescope.sample.Intervals;
import gatescope.text.Vocabulary;
import gatescope.workbench.common.Glyph;
import java.util.ArrayList;
import java.util.List;

/**
 * The line from 0 to 1 on which every symbol has an interval as long as its probability, and the
 * die that falls on one of them.
 *
 * @param segments from left to right, without gaps
 * @param die where it fell, 0 to 1
 * @param drawn the printable symbol that it drew
 */
public record DieStrip(List<Segment> segments, double die, String drawn) {
  /** Shorter intervals are thrown together: nobody could see them apart. */
  private static final double SHORTEST = 0.001;

  /**
   * The interval of a symbol, or of several short ones in a row.
   *
   * @param glyph printable, "" for several
   * @param hit whether the die fell on it
   */
  public record Segment(double from, double to, String glyph, boolean hit) {}

  static DieStrip of(Distribution distribution, Vocabulary vocabulary, double die) {
    Intervals intervals = Intervals.of(distribution);
    List<Segment> segments = new ArrayList<>();
    int drawn = distribution.draw(die);
    double from = 0;
    for (int id = 0; id < intervals.size(); id++) {
      double start = intervals.start(id);
      double end = intervals.end(id);
      if (end - start >= SHORTEST || id == drawn) {
        addShort(segments, from, start);
        segments.add(new Segment(start, end, Glyph.of(vocabulary.symbol(id)), id == drawn));
        from = end;
      }
    }
    addShort(segments, from, 1);
    return new DieStrip(List.copyOf(segments), die, Glyph.of(vocabulary.symbol(drawn)));
  }

  private static void addShort(List<Segment> segments, double from, double to) {
    if (to > from) {
      segments.add(new Segment(from, to, "", false));
    }
  }
}
