/**
 * Settings, presets, advice and plans of a run, and the run itself. Its views are {@code
 * gatescope.view.training}.
 *
 * <p>Begin with {@link gatescope.workbench.training.TrainingViewModel}, which reads the training
 * session once per pulse, and {@link gatescope.workbench.training.SettingsViewModel}. FX thread;
 * the trainer has a thread of its own.
 */
package gatescope.workbench.training;
