/**
 * The program without its window: one class per command, on the same code as the window. Results go
 * to standard output as text, JSON or CSV, progress and complaints to standard error; the exit code
 * is 0, 1 if it failed, 2 if it was called wrongly.
 */
package gatescope.cli;
