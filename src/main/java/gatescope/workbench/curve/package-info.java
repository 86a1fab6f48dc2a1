/**
 * The data of a curve: points that only grow, ready to be drawn at any width, with reference lines
 * and marked events.
 *
 * <p>Begin with {@link gatescope.workbench.curve.Curve}. FX thread.
 */
package gatescope.workbench.curve;
