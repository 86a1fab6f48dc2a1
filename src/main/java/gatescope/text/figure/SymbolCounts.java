package gatescope.text.figure;

import gatescope.text.Corpus;
import gatescope.text.ProgressListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How often each symbol of a corpus occurs, the most frequent first, ties by id. Immutable. */
public final class SymbolCounts {
  private static final int REPORT = 1 << 20;
  private static final double ZIPF_STEP = 1.03;

  private final int[] ids; // by rank − 1
  private final int[] counts; // by rank − 1

  private SymbolCounts(int[] ids, int[] counts) {
    this.ids = ids;
    this.counts = counts;
  }

  /** Counts the whole corpus, both parts. */
  public static SymbolCounts of(Corpus corpus, ProgressListener progress) {
    int[] byId = new int[corpus.vocabulary().size()];
    for (int k = 0; k < corpus.size(); k++) {
      if (k % REPORT == 0) {
        progress.at((double) k / corpus.size());
      }
      byId[corpus.tokens().get(k)]++;
    }
    // The negated count in the high bits: the smallest number is the most frequent symbol.
    long[] order = new long[byId.length];
    Arrays.setAll(order, id -> (long) -byId[id] << 32 | id);
    Arrays.sort(order);
    int[] ids = Arrays.stream(order).mapToInt(key -> (int) key).toArray();
    return new SymbolCounts(ids, Arrays.stream(ids).map(id -> byId[id]).toArray());
  }

  /** V: how many symbols have an id; the unknown symbol and its like may occur nowhere. */
  public int size() {
    return ids.length;
  }

  /**
   * The symbol of a rank.
   *
   * @param rank 1 to {@link #size}
   */
  public SymbolCount at(int rank) {
    return new SymbolCount(rank, ids[rank - 1], counts[rank - 1]);
  }

  /** How many symbols occur at most so often. */
  public int rare(int maxCount) {
    int low = 0;
    int high = counts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (counts[middle] > maxCount) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return counts.length - low;
  }

  /**
   * Rank and count of some symbols, evenly spaced on a logarithmic axis of ranks: a straight line
   * if the corpus follows the law of Zipf (1935).
   */
  public List<SymbolCount> zipf() {
    List<SymbolCount> points = new ArrayList<>();
    for (int rank = 1; rank <= size(); rank = Math.max(rank + 1, (int) (rank * ZIPF_STEP))) {
      points.add(at(rank));
    }
    return List.copyOf(points);
  }
}
