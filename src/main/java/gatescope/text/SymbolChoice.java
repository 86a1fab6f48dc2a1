package gatescope.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses which of the symbols that were counted get an id of their own. */
final class SymbolChoice {
  /**
   * A symbol that was found in a text.
   *
   * @param count how often
   */
  record Found(String symbol, long count) {}

  private static final Comparator<Found> MOST_FREQUENT =
      Comparator.comparingLong(Found::count)
          .reversed()
          .thenComparing(Found::symbol, Vocabulary.ORDER);

  private SymbolChoice() {}

  /** The vocabulary of what was found; it has the unknown symbol only if something was left out. */
  static Vocabulary of(List<Found> found, VocabularyLimit limit) {
    List<Found> frequent =
        found.stream().filter(f -> f.count() >= limit.minCount()).sorted(MOST_FREQUENT).toList();
    boolean allKept = frequent.size() == found.size() && found.size() <= limit.maxSymbols();
    if (allKept) {
      return new Vocabulary(sorted(frequent));
    }
    List<Found> known =
        frequent.stream().filter(f -> !f.symbol().equals(Vocabulary.UNKNOWN)).toList();
    int size = Math.min(known.size(), limit.maxSymbols() - 1);
    return Vocabulary.withUnknown(sorted(known.subList(0, size)));
  }

  private static List<String> sorted(List<Found> found) {
    List<String> symbols = new ArrayList<>();
    found.forEach(f -> symbols.add(f.symbol()));
    symbols.sort(Vocabulary.ORDER);
    return symbols;
  }
}
