/**
 * Text that is looked at symbol by symbol: surprise as ink, chances as bars, cells that can be
 * clicked.
 *
 * <p>Begin with {@link gatescope.view.chart.text.SurpriseText} and {@link
 * gatescope.view.chart.text.SymbolBars}. FX thread.
 */
package gatescope.view.chart.text;
