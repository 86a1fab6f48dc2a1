package gatescope.train;

import gatescope.net.Parameters;
import gatescope.net.State;
import gatescope.train.optimizer.OptimizerState;

/**
 * What a learner needs to make its next step as if nothing had happened; nobody writes it any more.
 *
 * @param carried the recurrent state after the last step, B lanes
 * @param maskSeed of the last step's dropout
 * @param gradientNorm of the last step, NaN before the first
 */
public record LearnerState(
    Parameters parameters,
    OptimizerState optimizer,
    State carried,
    long maskSeed,
    double gradientNorm) {}
