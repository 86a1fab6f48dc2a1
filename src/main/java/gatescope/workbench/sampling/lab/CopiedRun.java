package gatescope.workbench.sampling.lab;

/**
 * Symbols of a text that stand in the corpus in the same order.
 *
 * @param from the number of the first one
 * @param to the number after the last one
 */
public record CopiedRun(long from, long to) {}
