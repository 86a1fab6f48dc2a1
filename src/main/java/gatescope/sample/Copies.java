package gatescope.sample;

import java.util.ArrayList;
import java.util.List;

/** What of a text stands verbatim in the corpus. Immutable. */
public final class Copies {
  /**
   * Symbols in a row that stand in the corpus and cannot be prolonged.
   *
   * @param from in the text
   * @param length in symbols
   * @param at where in the corpus one of the originals begins
   */
  public record Run(int from, int length, int at) {}

  private final int[] lengths; // of the longest copy that begins at each symbol
  private final int[] places; // in the corpus

  private Copies(int[] lengths, int[] places) {
    this.lengths = lengths;
    this.places = places;
  }

  public static Copies of(SuffixArray corpus, int[] ids) {
    int[] lengths = new int[ids.length];
    int[] places = new int[ids.length];
    for (int k = 0; k < ids.length; k++) {
      SuffixArray.Match match = corpus.longest(ids, k);
      lengths[k] = match.length();
      places[k] = match.at();
    }
    return new Copies(lengths, places);
  }

  /** How many symbols the text has. */
  public int size() {
    return lengths.length;
  }

  /** How many symbols from here on stand in the corpus in a row. */
  public int length(int from) {
    return lengths[from];
  }

  /** The runs of at least {@code least} symbols, in order; they may overlap. */
  public List<Run> runs(int least) {
    List<Run> runs = new ArrayList<>();
    int end = 0;
    for (int k = 0; k < lengths.length; k++) {
      if (lengths[k] >= least && k + lengths[k] > end) {
        end = k + lengths[k];
        runs.add(new Run(k, lengths[k], places[k]));
      }
    }
    return List.copyOf(runs);
  }

  /** The longest run, the first of equals; null for an empty text. */
  public Run longest() {
    int best = 0;
    for (int k = 1; k < lengths.length; k++) {
      best = lengths[k] > lengths[best] ? k : best;
    }
    return lengths.length == 0 ? null : new Run(best, lengths[best], places[best]);
  }

  /** The share of all runs of n symbols that the corpus does not have; NaN for a shorter text. */
  public double novelty(int n) {
    int count = lengths.length - n + 1;
    int novel = 0;
    for (int k = 0; k < count; k++) {
      novel += lengths[k] < n ? 1 : 0;
    }
    return count < 1 ? Double.NaN : (double) novel / count;
  }
}
