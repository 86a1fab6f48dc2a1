/**
 * From logits to symbols: temperature, dice, and the one-symbol-at-a-time reader.
 *
 * <p>Works on parameters that nobody writes any more and on a state of its own, so it cannot
 * disturb training. A {@link gatescope.sample.Sampler} belongs to one thread; the rest is
 * immutable.
 */
package gatescope.sample;
