package gatescope.workbench.sampling;

/**
 * One symbol of the seed.
 *
 * @param glyph the symbol as text; a line break is "\n"
 * @param known whether the vocabulary has it; unknown ones are shown struck through
 */
public record SeedGlyph(String glyph, boolean known) {}
