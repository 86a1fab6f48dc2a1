/**
 * The recurrent network: cells, stacked layers, parameters, tape and loss.
 *
 * <p>The forward pass exists once. Training fills a {@link gatescope.net.Tape} of T steps, sampling
 * uses the same {@link gatescope.net.Network#forward} with one lane and one step, and the gate
 * score is the probe text through the same method: backward needs every gate of every step, so the
 * tape is the trace.
 *
 * <p>Letters: B lanes, T steps, V vocabulary, E embedding, H hidden units, L layers, G gate blocks
 * of a cell. Row t·B + b of a tape matrix is lane b at step t.
 */
package gatescope.net;
