/**
 * The gate score: a probe text, what every unit did over it, and the cursor that walks along it.
 * Its views are {@code gatescope.view.gates}.
 *
 * <p>Begin with {@link gatescope.workbench.gates.GateScoreViewModel}, which traces the probe on a
 * worker, and {@link gatescope.workbench.gates.ScoreData}, which is what gets drawn. FX thread.
 */
package gatescope.workbench.gates;
