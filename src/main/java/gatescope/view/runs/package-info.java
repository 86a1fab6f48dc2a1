/**
 * The page of runs: history, comparison, race, forks. Controllers bind the nodes of one FXML file
 * to the view models of {@code gatescope.workbench.runs} and decide nothing themselves.
 *
 * <p>Begin with {@link gatescope.view.runs.RunsPageController}. FX thread.
 */
package gatescope.view.runs;
