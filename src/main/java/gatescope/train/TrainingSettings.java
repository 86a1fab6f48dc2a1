package gatescope.train;

/**
 * Everything that decides the course of a run: the same corpus and settings give the same losses.
 *
 * @param epochs how many times the training part is read
 * @param seed of initial weights and dropout
 */
public record TrainingSettings(
    ModelSettings model, BatchSize batch, LearningSettings learning, int epochs, long seed) {
  /** The same settings with another batch. */
  public TrainingSettings withBatch(BatchSize other) {
    return new TrainingSettings(model, other, learning, epochs, seed);
  }
}
