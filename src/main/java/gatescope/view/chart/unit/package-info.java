/**
 * Charts of single units and cells: the cell diagram, a unit through time, saturation, reach of
 * gradients.
 *
 * <p>Begin with {@link gatescope.view.chart.unit.CellDiagram}. FX thread.
 */
package gatescope.view.chart.unit;
