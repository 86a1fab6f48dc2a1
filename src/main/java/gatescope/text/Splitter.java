package gatescope.text;

import java.util.ArrayList;
import java.util.List;

/** Parts the symbols of a new corpus into what trains and what validates. */
final class Splitter {
  /** Rows of char-rnn's slices, and symbols that a part of a row is a multiple of. */
  private static final int ROWS = 50;

  private static final int UNIT = 50;

  /** A row shorter than this has hardly a last part. */
  private static final int MIN_ROW = 100;

  private Splitter() {}

  /**
   * Splits a corpus anew.
   *
   * @param whole with all its symbols in the order of the documents
   */
  static Corpus split(Corpus whole) {
    Split split = whole.recipe().split();
    return switch (split.kind()) {
      case CONTIGUOUS -> contiguous(whole, split.validationShare());
      case SLICES -> slices(whole, split.validationShare());
      case BY_FILE ->
          whole.origin().passages().size() > 1
              ? byFile(whole, split.validationShare())
              : contiguous(whole, split.validationShare());
    };
  }

  private static Corpus contiguous(Corpus whole, double share) {
    return whole.withTrainSize(whole.size() - (int) Math.round(whole.size() * share));
  }

  private static Corpus slices(Corpus whole, double share) {
    int rows = Math.max(1, Math.min(ROWS, whole.size() / MIN_ROW));
    int unit = Math.max(1, Math.min(UNIT, (int) (whole.size() / rows * Split.MIN_SHARE)));
    return whole.sliced(rows, unit, share);
  }

  /** From the last document on, those that fit into the share; the shortest one if none does. */
  private static Corpus byFile(Corpus whole, double share) {
    List<Passage> passages = whole.origin().passages();
    boolean[] validates = new boolean[passages.size()];
    long room = Math.round(whole.size() * share);
    long taken = 0;
    int shortest = 0;
    for (int k = passages.size() - 1; k >= 0; k--) {
      if (taken + length(whole, k) <= room) {
        validates[k] = true;
        taken += length(whole, k);
      }
      shortest = length(whole, k) < length(whole, shortest) ? k : shortest;
    }
    validates[shortest] |= taken == 0;
    return whole.rearranged(stretches(whole, validates, false), stretches(whole, validates, true));
  }

  private static int length(Corpus whole, int passage) {
    return end(whole, passage) - whole.origin().passages().get(passage).start();
  }

  private static int end(Corpus whole, int passage) {
    List<Passage> passages = whole.origin().passages();
    return passage + 1 < passages.size() ? passages.get(passage + 1).start() : whole.size();
  }

  private static List<Corpus.Stretch> stretches(
      Corpus whole, boolean[] validates, boolean validation) {
    List<Corpus.Stretch> stretches = new ArrayList<>();
    for (int k = 0; k < validates.length; k++) {
      if (validates[k] == validation) {
        stretches.add(new Corpus.Stretch(whole.origin().passages().get(k).start(), end(whole, k)));
      }
    }
    return stretches;
  }
}
