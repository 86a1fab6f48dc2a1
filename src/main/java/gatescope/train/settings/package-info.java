/**
 * What decides the course of a run: the network, the way it learns, where its weights start and
 * what is broken on purpose.
 *
 * <p>Begin with {@link gatescope.train.settings.TrainingSettings}. All of it is immutable; the same
 * corpus and the same settings give the same losses.
 */
package gatescope.train.settings;
