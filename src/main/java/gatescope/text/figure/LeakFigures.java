package gatescope.text.figure;

import gatescope.text.Corpus;
import gatescope.text.ProgressListener;

/**
 * How much of the validation part stands word for word in the training part: what a network may
 * know by heart is no test of what it has understood. Windows with equal hashes are compared symbol
 * by symbol, so that the count is exact.
 *
 * @param length symbols of a window
 * @param windows looked for: one from every symbol of the validation part on, or evenly spaced ones
 *     of a large part
 * @param leaked how many of them the training part has
 */
public record LeakFigures(int length, int windows, int leaked) {
  private static final int MAX_WINDOWS = 1_000_000;
  private static final int REPORT = 1 << 18;

  /** The share of the windows that the training part has, 0 to 1. */
  public double leakedShare() {
    return windows == 0 ? 0 : (double) leaked / windows;
  }

  static LeakFigures of(Corpus corpus, int length, ProgressListener progress) {
    int places = corpus.validationSize() - length + 1;
    if (places <= 0 || corpus.trainSize() < length) {
      return new LeakFigures(length, 0, 0);
    }
    int stride = (places - 1) / MAX_WINDOWS + 1;
    int windows = (places - 1) / stride + 1;
    WindowTable table = new WindowTable(corpus.tokens(), length, windows);
    RollingHash validation = new RollingHash(corpus.tokens(), corpus.trainSize(), length);
    for (int k = 0; k < places; k++) {
      if (k > 0) {
        validation.move();
      }
      if (k % stride == 0) {
        table.add(validation.value(), corpus.trainSize() + k);
      }
    }
    return new LeakFigures(length, windows, leaked(corpus, length, table, progress));
  }

  private static int leaked(
      Corpus corpus, int length, WindowTable table, ProgressListener progress) {
    int leaked = 0;
    int last = corpus.trainSize() - length;
    RollingHash training = new RollingHash(corpus.tokens(), 0, length);
    for (int k = 0; k <= last; k++) {
      if (k > 0) {
        training.move();
      }
      if (k % REPORT == 0) {
        progress.at((double) k / (last + 1));
      }
      leaked += table.take(training.value(), k);
    }
    return leaked;
  }
}
