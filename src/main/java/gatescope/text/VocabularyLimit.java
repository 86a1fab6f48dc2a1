package gatescope.text;

/**
 * Which symbols get an id of their own; all others become the unknown symbol.
 *
 * @param maxSymbols the most frequent ones, the unknown symbol included; at least 2
 * @param minCount occurrences needed, at least 1
 */
public record VocabularyLimit(int maxSymbols, int minCount) {
  public static final VocabularyLimit NONE = new VocabularyLimit(Integer.MAX_VALUE, 1);

  public VocabularyLimit {
    if (maxSymbols < 2 || minCount < 1) {
      throw new IllegalArgumentException(maxSymbols + " symbols, " + minCount + " times");
    }
  }
}
