package gatescope.text.figure;

import gatescope.text.Corpus;
import gatescope.text.ProgressListener;

/**
 * What can be counted in a corpus.
 *
 * @param counts how often each symbol occurs
 * @param lines their number, the longest, and how many are said twice
 * @param repeats stretches that are said twice
 * @param leak windows of the validation part that the training part has
 */
public record CorpusFigures(
    SymbolCounts counts, LineFigures lines, RepeatFigures repeats, LeakFigures leak) {
  /** Symbols of a compared stretch: about a line of characters, or a short sentence of words. */
  private static final int CHARACTERS = 40;

  private static final int WORDS = 10;

  /**
   * Counts; the work grows with the corpus, the memory stays below about 200 MB.
   *
   * @param progress may end the work by throwing {@link
   *     java.util.concurrent.CancellationException}, which then comes out of here
   */
  public static CorpusFigures of(Corpus corpus, ProgressListener progress) {
    int length = corpus.recipe().unit().isCharacter() ? CHARACTERS : WORDS;
    SymbolCounts counts = SymbolCounts.of(corpus, progress.part(0, 0.1));
    LineFigures lines = LineFigures.of(corpus, progress.part(0.1, 0.3));
    RepeatFigures repeats = RepeatFigures.of(corpus, length, progress.part(0.3, 0.5));
    LeakFigures leak = LeakFigures.of(corpus, length, progress.part(0.5, 1));
    progress.at(1);
    return new CorpusFigures(counts, lines, repeats, leak);
  }
}
