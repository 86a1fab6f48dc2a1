package gatescope.train.optimizer;

import gatescope.net.Parameters;

/**
 * Moves parameters against their gradient. Owned by the learner; {@link #update} runs on its team.
 */
public interface Optimizer {
  /** Starts the next step; called once, before the parts of it are updated. */
  void beginStep();

  /**
   * Updates a part of all parameters.
   *
   * @param scale factor on the gradient, 1 unless it is clipped
   * @param rate learning rate
   */
  void update(
      Parameters parameters, Parameters gradient, float scale, double rate, int part, int parts);

  /** A copy of what it remembers of the steps so far. */
  OptimizerState state();

  /**
   * Remembers what another of the same kind and shape did.
   *
   * @throws IllegalArgumentException if the state is that of another kind
   */
  void restore(OptimizerState state);
}
