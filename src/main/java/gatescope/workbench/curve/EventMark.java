package gatescope.workbench.curve;

/**
 * Something that happened during a run, such as a changed learning rate.
 *
 * @param label short, shown beside the mark
 * @param x in the unit of the curves' x
 */
public record EventMark(String label, double x) {}
