/**
 * Gatescope beside other libraries on the same work: {@code mvn -Pbench verify}.
 *
 * <p>{@link gatescope.bench.Comparison} starts every program as a process of its own and alternates
 * them, so that the noise of the machine is shared; {@link gatescope.bench.Contestant} is what such
 * a process runs.
 */
package gatescope.bench;
