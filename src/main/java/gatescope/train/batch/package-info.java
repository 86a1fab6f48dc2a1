/**
 * How a text becomes batches: streams with a carried state or padded sequences, their order, and
 * which steps have a target.
 *
 * <p>Begin with {@link gatescope.train.batch.Batches}; {@link gatescope.train.batch.Reading} says
 * which kind suits a run. The same seed gives the same batches on every machine.
 */
package gatescope.train.batch;
