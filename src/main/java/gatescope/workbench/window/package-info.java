/**
 * What belongs to the window and to no feature: its pages, and what a presenter does with it
 * (projector, blank screen, lock).
 *
 * <p>Begin with {@link gatescope.workbench.window.PresenterViewModel}. FX thread.
 */
package gatescope.workbench.window;
