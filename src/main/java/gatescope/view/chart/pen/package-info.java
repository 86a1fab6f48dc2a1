/**
 * Drawing that is the same on screen and on paper: one pen with a canvas or SVG behind it.
 *
 * <p>Begin with {@link gatescope.view.chart.pen.Pen}; {@link gatescope.view.chart.pen.LabChart} is
 * the base of charts drawn with it. FX thread.
 */
package gatescope.view.chart.pen;
