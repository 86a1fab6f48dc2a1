package gatescope.train.settings;

import gatescope.train.batch.BatchSize;
import gatescope.train.batch.Reading;

/**
 * Everything that decides the course of a run: the same corpus and settings give the same losses.
 *
 * @param epochs how many times the training part is read
 * @param seed of initial weights, dropout, and the order of sequences
 * @param fault what is broken on purpose
 */
public record TrainingSettings(
    ModelSettings model,
    Reading reading,
    BatchSize batch,
    LearningSettings learning,
    int epochs,
    long seed,
    Fault fault) {
  /** Nothing is broken. */
  public TrainingSettings(
      ModelSettings model,
      Reading reading,
      BatchSize batch,
      LearningSettings learning,
      int epochs,
      long seed) {
    this(model, reading, batch, learning, epochs, seed, Fault.NONE);
  }

  /** Reads the text as one stream and predicts every symbol. */
  public TrainingSettings(
      ModelSettings model, BatchSize batch, LearningSettings learning, int epochs, long seed) {
    this(model, Reading.STREAM, batch, learning, epochs, seed);
  }

  /** The same settings with another way to learn. */
  public TrainingSettings withLearning(LearningSettings other) {
    return new TrainingSettings(model, reading, batch, other, epochs, seed, fault);
  }

  /** The same settings with another network. */
  public TrainingSettings withModel(ModelSettings other) {
    return new TrainingSettings(other, reading, batch, learning, epochs, seed, fault);
  }

  /** The same settings with another batch. */
  public TrainingSettings withBatch(BatchSize other) {
    return new TrainingSettings(model, reading, other, learning, epochs, seed, fault);
  }

  /** The same settings for another number of epochs. */
  public TrainingSettings withEpochs(int other) {
    return new TrainingSettings(model, reading, batch, learning, other, seed, fault);
  }

  /** The same settings with something broken. */
  public TrainingSettings withFault(Fault other) {
    return new TrainingSettings(model, reading, batch, learning, epochs, seed, other);
  }
}
