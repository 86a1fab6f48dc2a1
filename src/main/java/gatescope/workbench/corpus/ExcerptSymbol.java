package gatescope.workbench.corpus;

/**
 * A symbol of the excerpt that the corpus page shows.
 *
 * @param text as it is written
 * @param id in the vocabulary
 * @param validates whether it belongs to the validation part
 * @param opens the name of the document that begins with it, or ""
 */
public record ExcerptSymbol(String text, int id, boolean validates, String opens) {}
