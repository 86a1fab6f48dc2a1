/**
 * The cells against each other: the same text, order, seed and number of weights, trained in step
 * on one team of workers, and how far the gradient of each reaches back.
 */
package gatescope.race;
