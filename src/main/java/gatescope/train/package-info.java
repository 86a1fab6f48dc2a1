/**
 * Learning, and the thread it runs on.
 *
 * <p>{@link gatescope.train.Learner} makes one training step and knows no threads but its team of
 * workers; {@link gatescope.train.TrainingSession} repeats it on a background thread, obeys pause,
 * stop and a new learning rate at the next step boundary, and publishes immutable values: the
 * latest {@link gatescope.train.TrainingSnapshot} (latest wins), copies of the parameters (when
 * asked for), and the append-only {@link gatescope.train.history.LossHistory} (loses no point, and
 * no extreme where a long run joins points).
 */
package gatescope.train;
