package gatescope.sample;

import gatescope.text.Corpus;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The most frequent Chinese characters of a corpus, as few as make up four fifths of all its
 * Chinese. Immutable.
 */
public final class CommonCharacters {
  private static final double SHARE = 0.8;

  private final Set<Integer> codePoints;

  private CommonCharacters(Set<Integer> codePoints) {
    this.codePoints = codePoints;
  }

  /** Counts the whole corpus: not on the FX thread. */
  public static CommonCharacters of(Corpus corpus) {
    long[] symbols = new long[corpus.vocabulary().size()];
    for (int k = 0; k < corpus.size(); k++) {
      symbols[corpus.tokens().get(k)]++;
    }
    Map<Integer, Long> counts = new HashMap<>();
    for (int id = 0; id < symbols.length; id++) {
      long count = symbols[id];
      corpus
          .vocabulary()
          .symbol(id)
          .codePoints()
          .filter(Character::isIdeographic)
          .forEach(c -> counts.merge(c, count, Long::sum));
    }
    return new CommonCharacters(mostFrequent(counts));
  }

  private static Set<Integer> mostFrequent(Map<Integer, Long> counts) {
    List<Map.Entry<Integer, Long>> order =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    double wanted = SHARE * counts.values().stream().mapToLong(Long::longValue).sum();
    Set<Integer> common = new HashSet<>();
    double reached = 0;
    for (Map.Entry<Integer, Long> entry : order) {
      if (reached >= wanted) {
        break;
      }
      common.add(entry.getKey());
      reached += entry.getValue();
    }
    return common;
  }

  boolean contains(int codePoint) {
    return codePoints.contains(codePoint);
  }
}
