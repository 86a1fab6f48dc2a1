package gatescope.text.figure;

import gatescope.text.Tokens;

/**
 * Windows of a text, equal ones together, found by hash and compared symbol by symbol; with open
 * addressing.
 */
final class WindowTable {
  /** Slots per 64 marks. */
  private static final int MARKED = 16;

  private final Tokens tokens;
  private final int length;
  private final long[] hashes;
  private final int[] places; // of the first of equal windows
  private final int[] counts; // 0 in a free slot
  private final boolean[] taken;
  private final long[] marks; // a bit for each hash, small enough for the cache

  /**
   * @param length symbols of a window
   * @param capacity windows at most
   */
  WindowTable(Tokens tokens, int length, int capacity) {
    this.tokens = tokens;
    this.length = length;
    int slots = Math.max(2, Integer.highestOneBit(capacity) * 4);
    hashes = new long[slots];
    places = new int[slots];
    counts = new int[slots];
    taken = new boolean[slots];
    marks = new long[Math.max(1, slots / MARKED)];
  }

  void add(long hash, int place) {
    int slot = slot(hash, place);
    if (counts[slot] == 0) {
      hashes[slot] = hash;
      places[slot] = place;
    }
    counts[slot]++;
    marks[word(hash)] |= 1L << hash;
  }

  /** How many windows are equal to that at a place; 0 if they were taken before. */
  int take(long hash, int place) {
    if ((marks[word(hash)] >>> hash & 1) == 0) {
      return 0; // nearly always
    }
    int slot = slot(hash, place);
    if (counts[slot] == 0 || taken[slot]) {
      return 0;
    }
    taken[slot] = true;
    return counts[slot];
  }

  private int word(long hash) {
    return (int) (hash >>> 6) & marks.length - 1;
  }

  private int slot(long hash, int place) {
    int mask = hashes.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (counts[slot] != 0 && !(hashes[slot] == hash && equal(places[slot], place))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean equal(int a, int b) {
    for (int k = 0; k < length; k++) {
      if (tokens.get(a + k) != tokens.get(b + k)) {
        return false;
      }
    }
    return true;
  }
}
