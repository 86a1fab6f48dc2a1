package gatescope.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Follows texts that grow and tells how many first symbols they have in common, and whether they
 * have gone different ways since. Keeps nothing after that. One thread at a time.
 */
public final class SharedPrefix {
  private final List<Deque<Integer>> waiting = new ArrayList<>();
  private long length;
  private boolean parted;

  /** For so many texts, all empty. */
  public SharedPrefix(int texts) {
    for (int k = 0; k < texts; k++) {
      waiting.add(new ArrayDeque<>());
    }
    parted = texts < 2; // one text shares nothing
  }

  /** Adds symbols to a text. */
  public void add(int text, List<Drawn> symbols) {
    if (parted) {
      return;
    }
    symbols.forEach(symbol -> waiting.get(text).add(symbol.id()));
    while (!parted && waiting.stream().noneMatch(Deque::isEmpty)) {
      Integer first = waiting.get(0).peek();
      parted = !waiting.stream().allMatch(ids -> ids.peek().equals(first));
      if (!parted) {
        waiting.forEach(Deque::remove);
        length++;
      }
    }
    if (parted) {
      waiting.forEach(Deque::clear);
    }
  }

  /** How many first symbols are the same in all texts. */
  public long length() {
    return length;
  }

  /** Whether the symbol after them differs. */
  public boolean isParted() {
    return parted && waiting.size() > 1;
  }
}
