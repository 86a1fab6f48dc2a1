package gatescope.train;

import gatescope.net.Parameters;
import java.util.Collection;
import java.util.List;

/**
 * A copy of the parameters after a step.
 *
 * @param parameters written by nobody from now on
 */
public record ParameterSnapshot(long step, Parameters parameters) {
  /** The steps of snapshots, in their order. */
  public static List<Long> steps(Collection<ParameterSnapshot> snapshots) {
    return snapshots.stream().map(ParameterSnapshot::step).toList();
  }
}
