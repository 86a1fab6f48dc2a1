package gatescope.workbench.runs;

/**
 * Where a forked run left another.
 *
 * @param parent id of the other, see {@link RunRecord#id}
 * @param name of the other when it was left
 * @param step up to which both have the same curves
 */
public record RunOrigin(String parent, String name, long step) {}
