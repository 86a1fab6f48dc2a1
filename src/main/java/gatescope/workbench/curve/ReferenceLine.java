package gatescope.workbench.curve;

/**
 * A horizontal line to compare a curve with, such as the loss of the uniform guess.
 *
 * @param label short, shown at the right edge
 * @param y in the unit of the curves, before any conversion for display
 */
public record ReferenceLine(String label, double y) {}
