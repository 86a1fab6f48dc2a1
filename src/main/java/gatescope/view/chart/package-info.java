/**
 * The window's own nodes: curves, the gate score, symbol bars and streaming text.
 *
 * <p>Each is a {@code Region} that reads plain data of {@code gatescope.workbench}, takes every
 * colour from a {@code -gs-…-color} CSS property (see {@link gatescope.view.chart.Ink}) and every
 * font from a text child with a style class. {@code styles/chart.css} sets both from the tokens of
 * {@code styles/tokens.css}. All of it runs on the FX thread.
 */
package gatescope.view.chart;
