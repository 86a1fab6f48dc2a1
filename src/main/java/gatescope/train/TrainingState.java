package gatescope.train;

import gatescope.net.Parameters;
import gatescope.train.history.LossHistory;
import gatescope.train.settings.TrainingSettings;

/**
 * Everything that a run is between two steps: a run that goes on from it makes the same losses, bit
 * for bit, as one that was never interrupted. Nobody writes it any more; any thread.
 *
 * @param settings whose batch fits the corpus
 * @param sound the last parameters that were known to be sound
 * @param history up to here
 */
public record TrainingState(
    TrainingSettings settings,
    Position position,
    Figures figures,
    LearnerState learner,
    Parameters sound,
    LossHistory history) {
  /**
   * Where the run is; the place in the text and the schedule follow from the step.
   *
   * @param step steps made so far
   * @param learningRate before the schedule's factor
   * @param strayedSteps how many steps the loss has been far above that of guessing
   */
  public record Position(long step, double learningRate, int strayedSteps) {}

  public ParameterSnapshot snapshot() {
    return new ParameterSnapshot(position.step(), learner.parameters());
  }
}
