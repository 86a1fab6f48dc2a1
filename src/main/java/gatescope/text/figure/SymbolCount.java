package gatescope.text.figure;

/**
 * How often a symbol occurs.
 *
 * @param rank 1 for the most frequent
 * @param id in the vocabulary
 */
public record SymbolCount(int rank, int id, int count) {}
