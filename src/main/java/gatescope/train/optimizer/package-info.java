/**
 * How gradients move weights: optimisers, learning-rate schedules, clipping.
 *
 * <p>Begin with {@link gatescope.train.optimizer.OptimizerKind} for the choices and {@link
 * gatescope.train.optimizer.ElementwiseOptimizer} for how one is written. An optimiser belongs to
 * the thread that trains and allocates nothing in a step.
 */
package gatescope.train.optimizer;
