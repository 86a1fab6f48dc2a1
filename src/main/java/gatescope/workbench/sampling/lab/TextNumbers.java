package gatescope.workbench.sampling.lab;

import gatescope.sample.Copies;
import gatescope.sample.TextFigures;

/**
 * What was counted of a text; all but the first three are NaN or 0 while the corpus is not indexed.
 *
 * @param symbols how many were counted
 * @param bits mean surprise as learned, bits per symbol
 * @param repeated share of runs of twenty symbols that stood before in the text
 * @param longest symbols of the longest copy from the corpus
 * @param novel10 share of runs of ten symbols that the corpus does not have
 * @param novel20 the same of twenty
 * @param novel40 the same of forty
 */
public record TextNumbers(
    int symbols,
    double bits,
    double repeated,
    int longest,
    double novel10,
    double novel20,
    double novel40) {
  static TextNumbers of(TextFigures figures) {
    Copies copies = figures.copies();
    return new TextNumbers(
        figures.symbols(),
        figures.bits(),
        figures.repeated(),
        copies == null || copies.longest() == null ? 0 : copies.longest().length(),
        novelty(copies, 10),
        novelty(copies, 20),
        novelty(copies, 40));
  }

  private static double novelty(Copies copies, int n) {
    return copies == null ? Double.NaN : copies.novelty(n);
  }
}
