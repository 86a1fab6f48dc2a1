package gatescope.text.figure;

/** Numbers distinct 64-bit keys in the order in which they come, with open addressing. */
final class LongIndex {
  static final int NONE = -1;

  private final long[] keys;
  private final int[] numbers; // plus 1; 0 in a free slot
  private int size;

  /**
   * @param capacity distinct keys at most
   */
  LongIndex(int capacity) {
    int slots = Math.max(2, Integer.highestOneBit(capacity) * 4);
    keys = new long[slots];
    numbers = new int[slots];
  }

  /** The number of a key, new or known. */
  int add(long key) {
    int slot = slot(key);
    if (numbers[slot] == 0) {
      keys[slot] = key;
      numbers[slot] = ++size;
    }
    return numbers[slot] - 1;
  }

  /** The number of a key, or {@link #NONE}. */
  int number(long key) {
    return numbers[slot(key)] - 1;
  }

  int size() {
    return size;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ key >>> 32) & mask;
    while (numbers[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
