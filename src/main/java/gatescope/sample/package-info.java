/**
 * From logits to symbols: temperature, cuts, dice, texts that branch, and what can be said about a
 * text.
 *
 * <p>Works on parameters that nobody writes any more and on a state of its own, so it cannot
 * disturb training. A {@link gatescope.sample.Sampler}, {@link gatescope.sample.Reader}, {@link
 * gatescope.sample.DrawnText}, {@link gatescope.sample.Column} or {@link gatescope.sample.Ladder}
 * belongs to one thread at a time; the rest is immutable.
 */
package gatescope.sample;
