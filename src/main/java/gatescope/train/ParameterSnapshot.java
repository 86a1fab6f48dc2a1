package gatescope.train;

import gatescope.net.Parameters;

/**
 * A copy of the parameters after a step.
 *
 * @param parameters written by nobody from now on
 */
public record ParameterSnapshot(long step, Parameters parameters) {}
