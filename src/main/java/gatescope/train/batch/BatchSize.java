package gatescope.train.batch;

/**
 * @param lanes B: how many places of the text are read at once
 * @param steps T: how many symbols of each before the weights move
 */
public record BatchSize(int lanes, int steps) {
  public int symbols() {
    return Math.multiplyExact(lanes, steps);
  }

  /**
   * Returns the largest batch not above this one for which a text still gives one batch per epoch:
   * first fewer lanes, then fewer steps.
   *
   * @param symbols of the training part, at least 2
   */
  public BatchSize fittedTo(int symbols) {
    int targets = symbols - 1;
    int fittedSteps = Math.max(1, Math.min(steps, targets));
    int fittedLanes = Math.max(1, Math.min(lanes, targets / fittedSteps));
    return new BatchSize(fittedLanes, fittedSteps);
  }
}
