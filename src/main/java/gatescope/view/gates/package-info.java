/**
 * The gates page, its score and the panels of the gate lab. Controllers bind the nodes of one FXML
 * file to the view models of {@code gatescope.workbench.gates} and decide nothing themselves.
 *
 * <p>Begin with {@link gatescope.view.gates.GatesCardController}. FX thread.
 */
package gatescope.view.gates;
