/**
 * Curves over steps, drawn by JFreeChart: loss, perplexity, and whatever else grows with a run.
 *
 * <p>Begin with {@link gatescope.view.chart.curve.CurveChart}. FX thread.
 */
package gatescope.view.chart.curve;
