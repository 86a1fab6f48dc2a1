package gatescope.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers the distinct stretches of texts as they come and counts them, with open addressing: a
 * string is made of a stretch only when it is new.
 */
final class SymbolTable {
  private static final int FREE = -1;

  private final List<String> symbols = new ArrayList<>();
  private int[] hashes = new int[1 << 10]; // per symbol
  private int[] counts = new int[1 << 10]; // per symbol
  private int[] slots = new int[1 << 11]; // to symbols

  SymbolTable() {
    Arrays.fill(slots, FREE);
  }

  /** Counts the stretch [from, to) of a text and returns its number. */
  int add(String text, int from, int to) {
    int hash = hash(text, from, to);
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != FREE) {
      int number = slots[slot];
      if (hashes[number] == hash && equals(symbols.get(number), text, from, to)) {
        counts[number]++;
        return number;
      }
      slot = (slot + 1) & mask;
    }
    return addNew(slot, hash, text.substring(from, to));
  }

  private int addNew(int slot, int hash, String symbol) {
    int number = symbols.size();
    symbols.add(symbol);
    if (number == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * number);
      counts = Arrays.copyOf(counts, 2 * number);
    }
    hashes[number] = hash;
    counts[number] = 1;
    slots[slot] = number;
    if (2 * symbols.size() >= slots.length) {
      grow();
    }
    return number;
  }

  private void grow() {
    int[] larger = new int[2 * slots.length];
    Arrays.fill(larger, FREE);
    int mask = larger.length - 1;
    for (int number = 0; number < symbols.size(); number++) {
      int slot = hashes[number] & mask;
      while (larger[slot] != FREE) {
        slot = (slot + 1) & mask;
      }
      larger[slot] = number;
    }
    slots = larger;
  }

  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int k = from; k < to; k++) {
      hash = 31 * hash + text.charAt(k);
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  private static boolean equals(String symbol, String text, int from, int to) {
    return symbol.length() == to - from && text.startsWith(symbol, from);
  }

  /** The distinct stretches by their numbers. */
  List<String> symbols() {
    return symbols;
  }

  int count(int number) {
    return counts[number];
  }
}
