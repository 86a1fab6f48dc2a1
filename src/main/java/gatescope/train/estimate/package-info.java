/**
 * What can be said of a run before it is made: whether its settings can work, how fast it will be,
 * which loss it may reach.
 *
 * <p>Begin with {@link gatescope.train.estimate.SettingsCheck} and {@link
 * gatescope.train.estimate.Pilot}. Trial runs train networks of their own and block; run them on a
 * worker.
 */
package gatescope.train.estimate;
