package gatescope.workbench.training;

import gatescope.i18n.Notice;
import gatescope.text.Corpus;
import gatescope.text.SplitKind;
import gatescope.text.figure.CorpusFigures;
import gatescope.text.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * What suits a corpus, by rules of thumb from its length and vocabulary.
 *
 * @param unit what a symbol should be
 * @param layers L
 * @param units H
 * @param embedding E, or 0 for one-hot input
 * @param lanes B
 * @param steps T
 */
public record Advice(Unit unit, int layers, int units, int embedding, int lanes, int steps) {
  /** Symbols of the training part from which the next larger of the suggestions suits. */
  private static final int[] LENGTHS = {0, 50_000, 500_000, 5_000_000};

  private static final int[] LAYERS = {1, 1, 2, 2};
  private static final int[] UNITS = {64, 128, 128, 256};
  private static final int[] LANES = {8, 16, 32, 64};
  private static final int[] STEPS = {32, 50, 64, 64};

  /** Above this, rows of an embedding are learned faster than columns for one-hot input. */
  private static final int ONE_HOT = 200;

  private static final int EMBEDDING = 64;
  private static final int SMALL = 20_000;
  private static final int MIN_MEAN_COUNT = 20;
  private static final double LEAK = 0.05;

  public static Advice of(Corpus corpus) {
    int place = 0;
    while (place + 1 < LENGTHS.length && corpus.trainSize() >= LENGTHS[place + 1]) {
      place++;
    }
    return new Advice(
        isThin(corpus) ? Unit.CHARACTERS : corpus.recipe().unit(),
        LAYERS[place],
        UNITS[place],
        corpus.vocabulary().size() > ONE_HOT ? EMBEDDING : 0,
        LANES[place],
        STEPS[place]);
  }

  /** Whether the symbols occur too seldom to be learned. */
  private static boolean isThin(Corpus corpus) {
    return corpus.size() / corpus.vocabulary().size() < MIN_MEAN_COUNT;
  }

  /** Why so, for the corpus that the advice was made for. */
  public List<Notice> reasons(Corpus corpus) {
    int kinds = corpus.vocabulary().size();
    int each = corpus.size() / kinds;
    List<Notice> reasons = new ArrayList<>();
    reasons.add(Notice.of("unitReason", Notice.of("unit_" + unit.kind()), kinds, each));
    reasons.add(Notice.of("modelReason", layers, units, corpus.trainSize()));
    reasons.add(
        embedding == 0
            ? Notice.of("oneHotReason", kinds)
            : Notice.of("embeddingReason", kinds, embedding));
    reasons.add(Notice.of("batchReason", lanes, steps, corpus.trainSize() / (lanes * steps)));
    return List.copyOf(reasons);
  }

  /**
   * What may spoil a run on a corpus.
   *
   * @param figures of it, or null before they are counted
   */
  public static List<Notice> warnings(Corpus corpus, CorpusFigures figures) {
    List<Notice> warnings = new ArrayList<>();
    boolean byFile = corpus.recipe().split().kind() == SplitKind.BY_FILE;
    if (byFile && corpus.origin().passages().size() == 1) {
      warnings.add(Notice.of("corpusOneFile"));
    }
    if (corpus.size() < SMALL) {
      warnings.add(Notice.of("corpusSmall", corpus.size(), SMALL));
    }
    if (isThin(corpus)) {
      warnings.add(Notice.of("corpusThin", corpus.vocabulary().size(), corpus.size()));
    }
    if (figures != null && figures.leak().leakedShare() > LEAK) {
      warnings.add(Notice.of("corpusLeaks", figures.leak().leakedShare(), figures.leak().length()));
    }
    return List.copyOf(warnings);
  }
}
