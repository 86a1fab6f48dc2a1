package gatescope.text.figure;

import gatescope.text.Corpus;
import gatescope.text.ProgressListener;

/**
 * How much of a corpus is said twice.
 *
 * @param length symbols of a stretch
 * @param compared stretches compared, one from every symbol on: all, or as many as memory is spent
 *     on
 * @param repeated how many of them occurred before, by a 64-bit hash
 */
public record RepeatFigures(int length, int compared, int repeated) {
  private static final int MAX_COMPARED = 4_000_000;
  private static final int REPORT = 1 << 16;

  /** The share of the compared stretches that occurred before, 0 to 1. */
  public double repeatedShare() {
    return compared == 0 ? 0 : (double) repeated / compared;
  }

  static RepeatFigures of(Corpus corpus, int length, ProgressListener progress) {
    int compared = Math.min(MAX_COMPARED, Math.max(0, corpus.size() - length + 1));
    if (compared == 0) {
      return new RepeatFigures(length, 0, 0);
    }
    LongCounts seen = new LongCounts();
    RollingHash hash = new RollingHash(corpus.tokens(), 0, length);
    int repeated = seen.add(hash.value()) - 1;
    for (int k = 1; k < compared; k++) {
      if (k % REPORT == 0) {
        progress.at((double) k / compared);
      }
      hash.move();
      repeated += seen.add(hash.value()) > 1 ? 1 : 0;
    }
    return new RepeatFigures(length, compared, repeated);
  }
}
