/**
 * Lessons as text files: what a step says, which buttons it has, what it checks, and every error of
 * a file with its line. Knows nothing of the window; what an action does and how a condition is
 * measured is decided by {@code gatescope.workbench.lesson}.
 */
package gatescope.lesson;
