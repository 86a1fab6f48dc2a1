package gatescope.store;

/**
 * Which run a file holds, and where it came from.
 *
 * @param id of its own, or "" if nobody gave it one
 * @param name what the user calls it, or ""
 * @param started when it began, ISO 8601 in UTC, or ""
 * @param parent id of the run that it left, or ""
 * @param parentName what that run was called then
 * @param forkedAt the step at which it left that run
 */
public record RunIdentity(
    String id, String name, String started, String parent, String parentName, long forkedAt) {
  public static final RunIdentity NONE = new RunIdentity("", "", "", "", "", 0);
}
