package gatescope.text;

/**
 * A stretch of a corpus that stood together in one document. It ends where the next one begins.
 *
 * @param document its name
 * @param start its first symbol, counted in the corpus
 */
public record Passage(String document, int start) {}
