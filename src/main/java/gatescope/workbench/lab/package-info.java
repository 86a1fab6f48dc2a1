/**
 * The view models of the Gate lab below its score: the cell in numbers, a unit through time, forced
 * gates, the units of a layer, the detective, an edited text, and the past of a run. FX thread;
 * what takes long runs on a worker.
 */
package gatescope.workbench.lab;
