/**
 * Every run of the session and of recent files: what is kept of each, how they are saved, opened,
 * forked and given up. View models as those of the package above. FX thread.
 */
package gatescope.workbench.runs;
