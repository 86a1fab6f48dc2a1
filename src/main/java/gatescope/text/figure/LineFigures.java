package gatescope.text.figure;

import gatescope.text.Corpus;
import gatescope.text.ProgressListener;

/**
 * The lines of a corpus. A symbol with a line break in it ends a line and is no part of one.
 *
 * @param lines with a symbol in them
 * @param longest in symbols
 * @param repeated how many of the first lines occurred before, by a 64-bit hash
 * @param compared how many lines those were: all, or as many as memory is spent on
 */
public record LineFigures(int lines, int longest, int repeated, int compared) {
  private static final int MAX_COMPARED = 2_000_000;
  private static final int REPORT = 1 << 18;

  /** The share of the compared lines that occurred before, 0 to 1. */
  public double repeatedShare() {
    return compared == 0 ? 0 : (double) repeated / compared;
  }

  static LineFigures of(Corpus corpus, ProgressListener progress) {
    boolean[] breaks = new boolean[corpus.vocabulary().size()];
    for (int id = 0; id < breaks.length; id++) {
      breaks[id] = corpus.vocabulary().symbol(id).indexOf('\n') >= 0;
    }
    Counter counter = new Counter();
    for (int k = 0; k < corpus.size(); k++) {
      if (k % REPORT == 0) {
        progress.at((double) k / corpus.size());
      }
      int id = corpus.tokens().get(k);
      if (breaks[id]) {
        counter.endLine();
      } else {
        counter.add(id);
      }
    }
    counter.endLine();
    return new LineFigures(counter.lines, counter.longest, counter.repeated, counter.compared);
  }

  private static final class Counter {
    private final LongCounts seen = new LongCounts();
    private int lines;
    private int longest;
    private int repeated;
    private int compared;
    private int length;
    private long hash;

    void add(int id) {
      length++;
      hash = (hash + id + 1) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }

    void endLine() {
      if (length > 0) {
        lines++;
        longest = Math.max(longest, length);
        if (compared < MAX_COMPARED) {
          compared++;
          repeated += seen.add(hash) > 1 ? 1 : 0;
        }
      }
      length = 0;
      hash = 0;
    }
  }
}
