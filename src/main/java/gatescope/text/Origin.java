package gatescope.text;

import java.util.List;

/**
 * Where the symbols of a corpus came from.
 *
 * @param passages in the order of the corpus; the first starts at 0
 * @param characters code points after cleaning
 * @param changed per step of the recipe's cleaning: code points that it changed or took away
 */
public record Origin(List<Passage> passages, long characters, List<Long> changed) {
  public Origin {
    passages = List.copyOf(passages);
    changed = List.copyOf(changed);
  }
}
