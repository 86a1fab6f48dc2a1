/**
 * The sampling lab: texts at several temperatures side by side, the map over temperatures,
 * surprise, a guessing game, blends of models. Its views are in {@code gatescope.view.sampling}.
 *
 * <p>Begin with {@link gatescope.workbench.sampling.lab.SamplingLabViewModel}. FX thread; what
 * takes long runs on a worker.
 */
package gatescope.workbench.sampling.lab;
