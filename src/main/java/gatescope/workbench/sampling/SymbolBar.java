package gatescope.workbench.sampling;

/**
 * The chance of one next symbol.
 *
 * @param glyph printable, such as ␣ for a space
 * @param p its probability at the chosen temperature, 0 to 1
 * @param pAsLearned its probability at temperature 1, 0 to 1
 * @param cut whether top-k or top-p leaves it out
 */
public record SymbolBar(String glyph, double p, double pAsLearned, boolean cut) {}
