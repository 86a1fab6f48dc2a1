package gatescope.net;

/** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): spreads 64 bits evenly over 64. */
public final class SplitMix {
  private SplitMix() {}

  public static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
