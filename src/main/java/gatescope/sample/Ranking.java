package gatescope.sample;

import java.util.Arrays;

/** The symbols from the largest logit to the smallest, ties by id; the same at any temperature. */
public final class Ranking {
  private final long[] keys; // V: a number that falls as the logit rises, above the id

  private Ranking(long[] keys) {
    this.keys = keys;
  }

  public static Ranking of(Logits logits) {
    long[] keys = new long[logits.size()];
    for (int id = 0; id < keys.length; id++) {
      keys[id] = ((long) ~ordered(logits.get(id)) << Integer.SIZE) | id;
    }
    Arrays.sort(keys);
    return new Ranking(keys);
  }

  /** An int that compares as the float does; both zeros give the same. */
  private static int ordered(float value) {
    int bits = Float.floatToIntBits(value + 0f);
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  /** V. */
  public int size() {
    return keys.length;
  }

  /** The symbol at a place, 0 for the likeliest. */
  public int id(int place) {
    return (int) keys[place];
  }
}
