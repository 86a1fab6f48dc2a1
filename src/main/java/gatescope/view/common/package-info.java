/**
 * What controllers of all features share: their base class, the files they belong to, dialogs,
 * tips, notices.
 *
 * <p>Begin with {@link gatescope.view.common.Controller} and {@link
 * gatescope.view.common.ViewFile}. FX thread.
 */
package gatescope.view.common;
