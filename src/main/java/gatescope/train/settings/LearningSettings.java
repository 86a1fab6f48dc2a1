package gatescope.train.settings;

import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;

/**
 * How the weights move.
 *
 * @param rate learning rate before the schedule's factor; may be changed while running
 * @param clipping what the limit limits
 * @param clip the limit on the gradient; infinity for no clipping
 */
public record LearningSettings(
    OptimizerKind optimizer, double rate, ScheduleKind schedule, Clipping clipping, double clip) {
  /** The same at another rate. */
  public LearningSettings withRate(double other) {
    return new LearningSettings(optimizer, other, schedule, clipping, clip);
  }

  /** The same with another optimiser. */
  public LearningSettings withOptimizer(OptimizerKind other) {
    return new LearningSettings(other, rate, schedule, clipping, clip);
  }

  /** The same with another schedule. */
  public LearningSettings withSchedule(ScheduleKind other) {
    return new LearningSettings(optimizer, rate, other, clipping, clip);
  }

  /** The same with other clipping. */
  public LearningSettings withClipping(Clipping other, double limit) {
    return new LearningSettings(optimizer, rate, schedule, other, limit);
  }

  /** The same without a limit on the gradient. */
  public LearningSettings unclipped() {
    return withClipping(clipping, Double.POSITIVE_INFINITY);
  }

  /** Adam at a constant rate, the gradient clipped by its global norm. */
  public static LearningSettings adam(double rate, double clip) {
    return new LearningSettings(
        OptimizerKind.ADAM, rate, ScheduleKind.CONSTANT, Clipping.BY_NORM, clip);
  }
}
