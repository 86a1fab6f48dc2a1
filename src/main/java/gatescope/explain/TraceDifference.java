package gatescope.explain;

import gatescope.sample.Distribution;

/**
 * Two traces of texts of one length, step by step: of a text and the same with a symbol changed, or
 * of a network and the same with something held. Immutable; any thread.
 */
public final class TraceDifference {
  private final GateTrace before;
  private final GateTrace after;

  /**
   * @throws IllegalArgumentException if shapes or lengths differ
   */
  public TraceDifference(GateTrace before, GateTrace after) {
    if (!before.shape().equals(after.shape()) || before.steps() != after.steps()) {
      throw new IllegalArgumentException(
          before.steps()
              + " steps of "
              + before.shape()
              + ", "
              + after.steps()
              + " of "
              + after.shape());
    }
    this.before = before;
    this.after = after;
  }

  public GateTrace before() {
    return before;
  }

  public GateTrace after() {
    return after;
  }

  public int steps() {
    return before.steps();
  }

  /** After less before, of a gate of {@link GateTrace#gates}. */
  public float value(int layer, int gate, int step, int unit) {
    return after.value(layer, gate, step, unit) - before.value(layer, gate, step, unit);
  }

  /** The mean of |difference| over the units of a layer. */
  public double mean(int layer, int gate, int step) {
    double sum = 0;
    for (int unit = 0; unit < before.units(); unit++) {
      sum += Math.abs(value(layer, gate, step, unit));
    }
    return sum / before.units();
  }

  /** The change of surprise at a symbol, bits; NaN at the first. */
  public double surprise(int step) {
    return after.surprise(step) - before.surprise(step);
  }

  /** Kullback and Leibler's divergence of the predictions after a step, before to after, bits. */
  public double divergence(int step) {
    Distribution p = before.prediction(step);
    Distribution q = after.prediction(step);
    double bits = 0;
    for (int id = 0; id < p.size(); id++) {
      bits += p.probability(id) > 0 ? p.probability(id) * (q.surprise(id) - p.surprise(id)) : 0;
    }
    return Math.max(0, bits);
  }

  /** How many steps from the first difference on until the predictions are closer than a limit. */
  public int lasting(double bits) {
    int first = -1;
    int last = -1;
    for (int t = 0; t < steps(); t++) {
      if (divergence(t) > bits) {
        first = first < 0 ? t : first;
        last = t;
      }
    }
    return first < 0 ? 0 : last - first + 1;
  }
}
