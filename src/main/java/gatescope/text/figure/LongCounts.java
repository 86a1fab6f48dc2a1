package gatescope.text.figure;

/** A growing table of counters by 64-bit key, with open addressing. */
final class LongCounts {
  private static final int FIRST_CAPACITY = 1 << 10;

  private long[] keys = new long[FIRST_CAPACITY];
  private int[] counts = new int[FIRST_CAPACITY];
  private int used;

  /** Adds one and returns the new count. */
  int add(long key) {
    if (2 * used >= keys.length) {
      grow();
    }
    int slot = slot(keys, counts, key);
    if (counts[slot] == 0) {
      keys[slot] = key;
      used++;
    }
    return ++counts[slot];
  }

  int get(long key) {
    return counts[slot(keys, counts, key)];
  }

  private static int slot(long[] keys, int[] counts, long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] newKeys = new long[2 * keys.length];
    int[] newCounts = new int[2 * keys.length];
    for (int k = 0; k < keys.length; k++) {
      if (counts[k] != 0) {
        int slot = slot(newKeys, newCounts, keys[k]);
        newKeys[slot] = keys[k];
        newCounts[slot] = counts[k];
      }
    }
    keys = newKeys;
    counts = newCounts;
  }
}
