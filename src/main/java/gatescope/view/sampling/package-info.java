/**
 * The sampling page, the cards about the next symbol and the panels of the sampling lab.
 * Controllers bind the nodes of one FXML file to the view models of {@code
 * gatescope.workbench.sampling} and decide nothing themselves.
 *
 * <p>Begin with {@link gatescope.view.sampling.SamplingPageController}. FX thread.
 */
package gatescope.view.sampling;
