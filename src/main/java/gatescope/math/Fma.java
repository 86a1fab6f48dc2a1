package gatescope.math;

/**
 * The fused multiply-add a·b + c of the portable loops, rounded once.
 *
 * <p>Where the processor or its Java has no such instruction, {@link Math#fma(float, float, float)}
 * is computed with big decimals, a thousand times slower. There the product is taken in double,
 * where it is exact, and the sum is rounded to double and then to float: this differs from the
 * fused result, by one unit in the last place, only where the double sum happens to fall half-way
 * between two floats.
 */
final class Fma {
  private static final int ROUNDS = 20;
  private static final int CALLS = 100;

  /** An interpreted call takes some 50 ns with the instruction, and some 5 µs without it. */
  private static final long MOST_NANOSECONDS = 500;

  /** Whether the instruction is there, measured once. */
  static final boolean FAST = measure();

  private Fma() {}

  /** a·b + c. */
  static float of(float a, float b, float c) {
    return FAST ? Math.fma(a, b, c) : emulated(a, b, c);
  }

  static float emulated(float a, float b, float c) {
    return (float) ((double) a * b + c);
  }

  /** The quickest of some rounds, so that a busy machine does not look like an old one. */
  private static boolean measure() {
    float x = 0.3f;
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int call = 0; call < CALLS; call++) {
        x = Math.fma(x, 0.7f, 0.1f);
      }
      least = Math.min(least, System.nanoTime() - start);
    }
    return x > 0 && least < CALLS * MOST_NANOSECONDS;
  }
}
