package gatescope.explain;

import gatescope.math.Kernels;
import gatescope.net.Parameters;
import gatescope.sample.Distribution;
import gatescope.sample.Logits;
import gatescope.sample.Sampler;
import gatescope.text.Corpus;

/** The loss of the keys that return after a gap in the validation part of the text of keys. */
final class ReturnedKey {
  private ReturnedKey() {}

  /** Nats, the mean over all lines of that gap. */
  static double loss(Parameters parameters, Corpus corpus, int gap) {
    Sampler sampler = new Sampler(parameters, Kernels.best());
    double sum = 0;
    int lines = 0;
    int lineStart = corpus.trainSize();
    Logits next = null;
    for (int k = corpus.trainSize(); k < corpus.size(); k++) {
      int id = corpus.tokens().get(k);
      String before = k == 0 ? "" : corpus.vocabulary().symbol(corpus.tokens().get(k - 1));
      if (before.equals(">") && k - lineStart == gap + 1) {
        sum += Distribution.of(next, 1).surprise(id) * Math.log(2);
        lines++;
      }
      if (before.equals("\n")) {
        lineStart = k;
      }
      next = sampler.read(id);
    }
    return sum / lines;
  }
}
