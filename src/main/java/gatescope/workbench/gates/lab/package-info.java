/**
 * The panels of the gate lab below its score: the cell in numbers, a unit through time, held gates,
 * the units of a layer, units that follow a rule, an edited text, the past of a run. Their views
 * are in {@code gatescope.view.gates}.
 *
 * <p>Begin with {@link gatescope.workbench.gates.lab.GateLab} and {@link
 * gatescope.workbench.gates.lab.LabFocus}. FX thread; what takes long runs on a worker.
 */
package gatescope.workbench.gates.lab;
