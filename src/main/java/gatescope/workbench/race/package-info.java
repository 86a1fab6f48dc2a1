/** The race of the cells: its curves, table, reach of gradients and words. FX thread. */
package gatescope.workbench.race;
