/**
 * What can be counted in a corpus before anything is trained: frequencies, repeats, leaks, and what
 * n-grams reach. Everything handed out is immutable; the counting runs on whichever thread asks.
 */
package gatescope.text.figure;
