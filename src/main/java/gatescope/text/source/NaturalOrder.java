package gatescope.text.source;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Names as people sort them: chapter 2 before chapter 10. */
final class NaturalOrder {
  private static final Collator COLLATOR = collator();

  private record Keyed<T>(T item, String name, CollationKey key) {}

  private NaturalOrder() {}

  private static Collator collator() {
    RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
    collator.setNumericCollation(true);
    return collator.freeze();
  }

  static <T> List<T> sorted(List<T> items, Function<T, String> name) {
    if (items.size() < 2) {
      return items; // the first key costs tens of milliseconds
    }
    return items.stream()
        .map(item -> new Keyed<>(item, name.apply(item), key(name.apply(item))))
        .sorted(Comparator.comparing((Keyed<T> k) -> k.key()).thenComparing(Keyed::name))
        .map(Keyed::item)
        .toList();
  }

  private static CollationKey key(String name) {
    return COLLATOR.getCollationKey(name);
  }
}
