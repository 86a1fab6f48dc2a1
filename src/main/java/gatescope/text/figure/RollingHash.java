package gatescope.text.figure;

import gatescope.text.Tokens;

/** A 64-bit hash of a window of symbols that moves along in constant time (Karp and Rabin 1987). */
final class RollingHash {
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final Tokens tokens;
  private final int length;
  private final long leaving; // BASE to the power of length
  private long hash;
  private int end;

  /** Starts with the window of so many symbols that begins at a place. */
  RollingHash(Tokens tokens, int start, int length) {
    this.tokens = tokens;
    this.length = length;
    long power = 1;
    for (int k = start; k < start + length; k++) {
      hash = hash * BASE + value(k);
      power *= BASE;
    }
    leaving = power;
    end = start + length;
  }

  private long value(int place) {
    long mixed = (tokens.get(place) + 1) * 0xD1B54A32D192ED03L;
    return mixed ^ mixed >>> 32;
  }

  /** The hash of the present window. */
  long value() {
    return hash ^ hash >>> 29;
  }

  /** Moves on by a symbol, which must be there. */
  void move() {
    hash = hash * BASE + value(end) - leaving * value(end - length);
    end++;
  }
}
