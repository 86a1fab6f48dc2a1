/** Start, wiring, threads and the frame pump; nobody else sees this package. */
package gatescope.app;
