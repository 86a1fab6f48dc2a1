/**
 * The panel beside the pages: lessons, glossary, broken networks, the page for teachers.
 * Controllers bind the nodes of one FXML file to the view models of {@code
 * gatescope.workbench.lesson} and decide nothing themselves.
 *
 * <p>Begin with {@link gatescope.view.lesson.ClassroomController}. FX thread.
 */
package gatescope.view.lesson;
