package gatescope.sample;

import gatescope.text.ProgressListener;
import gatescope.text.Tokens;

/**
 * Every suffix of a corpus in order, so that any run of symbols is found in it by bisection. Takes
 * about ten bytes per symbol while it is built and four after, beside the corpus. Immutable.
 */
public final class SuffixArray {
  /** Longer copies are cut off here: it bounds the work for a text that is all copy. */
  public static final int LONGEST = 2000;

  /**
   * The longest copy that begins at a symbol.
   *
   * @param length in symbols, 0 to {@link #LONGEST}
   * @param at where in the corpus one of its originals begins
   */
  public record Match(int length, int at) {}

  private final Tokens corpus;
  private final int[] sorted; // n + 1, first the empty suffix

  private SuffixArray(Tokens corpus, int[] sorted) {
    this.corpus = corpus;
    this.sorted = sorted;
  }

  /**
   * Sorts all suffixes; seconds for millions of symbols, so not on the FX thread.
   *
   * @param vocabulary V
   */
  public static SuffixArray of(Tokens corpus, int vocabulary, ProgressListener progress) {
    int[] text = new int[corpus.size() + 1]; // ends with a 0 that no symbol has
    for (int i = 0; i < corpus.size(); i++) {
      text[i] = corpus.get(i) + 1;
    }
    return new SuffixArray(corpus, SuffixSorter.sort(text, vocabulary + 1, progress));
  }

  /** How many symbols the corpus has. */
  public int size() {
    return corpus.size();
  }

  /**
   * The longest beginning of {@code ids[from…]} that stands in the corpus.
   *
   * <p>Bisects to the place where the text would be sorted in; one of the two neighbours shares the
   * longest beginning. What both ends of the interval share with the text need not be compared
   * again (Manber and Myers 1993).
   */
  public Match longest(int[] ids, int from) {
    int low = 0;
    int high = sorted.length;
    int lowShared = 0;
    int highShared = 0;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      int shared = shared(ids, from, sorted[middle], Math.min(lowShared, highShared));
      if (isBelow(ids, from, sorted[middle], shared)) {
        high = middle;
        highShared = shared;
      } else {
        low = middle;
        lowShared = shared;
      }
    }
    boolean above = highShared > lowShared;
    return new Match(Math.max(lowShared, highShared), sorted[above ? high : low]);
  }

  private int shared(int[] ids, int from, int suffix, int known) {
    int most = Math.min(LONGEST, Math.min(ids.length - from, corpus.size() - suffix));
    int shared = known;
    while (shared < most && ids[from + shared] == corpus.get(suffix + shared)) {
      shared++;
    }
    return shared;
  }

  /** Whether the text comes before a suffix with which it shares its first symbols. */
  private boolean isBelow(int[] ids, int from, int suffix, int shared) {
    if (from + shared >= ids.length) {
      return true;
    }
    return suffix + shared < corpus.size() && ids[from + shared] < corpus.get(suffix + shared);
  }
}
