/**
 * The cards of model and training, the curves and the events of a run. Controllers bind the nodes
 * of one FXML file to the view models of {@code gatescope.workbench.training} and decide nothing
 * themselves.
 *
 * <p>Begin with {@link gatescope.view.training.TrainingCardController}. FX thread.
 */
package gatescope.view.training;
