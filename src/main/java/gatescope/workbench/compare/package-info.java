/** Several runs beside each other: their curves, settings and gates. FX thread. */
package gatescope.workbench.compare;
