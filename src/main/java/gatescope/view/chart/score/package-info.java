/**
 * The gate score: what every unit did at every symbol of a text, painted as one picture with as
 * many pixels as the screen has there.
 *
 * <p>Begin with {@link gatescope.view.chart.score.GateScore}, the node, and {@link
 * gatescope.view.chart.score.ScoreFrame}, everything its painters need. FX thread.
 */
package gatescope.view.chart.score;
