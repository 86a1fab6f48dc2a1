package gatescope.workbench.curve;

/**
 * A point of a line over the temperature.
 *
 * @param x temperature
 */
public record ChartPoint(double x, double y) {}
