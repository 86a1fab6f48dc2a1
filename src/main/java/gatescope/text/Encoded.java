package gatescope.text;

import java.util.List;

/**
 * Texts as ids, one after the other.
 *
 * @param starts of each text, counted in symbols
 */
record Encoded(Vocabulary vocabulary, Tokens tokens, List<Integer> starts) {}
