/**
 * What is remembered of a run while it grows: its losses, thinned so that a long run stays small,
 * and changes of the learning rate.
 *
 * <p>Begin with {@link gatescope.train.history.LossHistory}. One thread appends, any thread reads
 * what has been published.
 */
package gatescope.train.history;
