/**
 * What a presenter sees and uses: projector, locks, shortcuts and their sheet. Controllers bind the
 * nodes of one FXML file to the view models of {@code gatescope.workbench.window} and decide
 * nothing themselves.
 *
 * <p>Begin with {@link gatescope.view.presenter.TeacherMenuController}. FX thread.
 */
package gatescope.view.presenter;
