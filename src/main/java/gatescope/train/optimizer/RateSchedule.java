package gatescope.train.optimizer;

/**
 * How the learning rate changes over a run: a pure function of the step, the same on every machine.
 */
@FunctionalInterface
public interface RateSchedule {
  /**
   * The factor on the learning rate.
   *
   * @param step steps made so far
   */
  double factor(long step);

  /** The same rate throughout. */
  static RateSchedule constant() {
    return step -> 1;
  }

  /**
   * Multiplies by {@code decay} after every epoch from the given one on.
   *
   * @param keptEpochs epochs at the full rate
   */
  static RateSchedule decayPerEpoch(double decay, long keptEpochs, long stepsPerEpoch) {
    return step -> StrictMath.pow(decay, Math.max(0, step / stepsPerEpoch - keptEpochs + 1));
  }

  /**
   * Rises linearly over the warm-up, then falls along half a cosine to {@code floor} at the last
   * step (Loshchilov and Hutter 2017).
   *
   * @param steps of the whole run
   * @param floor share of the rate that is left at the end
   */
  static RateSchedule cosine(long warmUp, long steps, double floor) {
    return step -> {
      if (step < warmUp) {
        return (step + 1.0) / warmUp;
      }
      double progress = Math.min(1, (double) (step - warmUp) / Math.max(1, steps - 1 - warmUp));
      return floor + (1 - floor) * (1 + StrictMath.cos(Math.PI * progress)) / 2;
    };
  }
}
