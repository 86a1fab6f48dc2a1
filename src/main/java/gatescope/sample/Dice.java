package gatescope.sample;

import gatescope.net.SplitMix;

/**
 * An endless stream of uniform numbers that can be read anywhere: roll k of dice n is the same on
 * every machine, so texts at several temperatures can share their luck.
 *
 * @param number what is shown and can be typed
 */
public record Dice(long number) {
  private static final double UNIT = 1.0 / (1L << 53);

  /** Returns roll {@code index}, in [0, 1). */
  public double roll(long index) {
    long z = (number + 1) * 0xD1B54A32D192ED03L + (index + 1) * 0x9E3779B97F4A7C15L;
    // Twice, because both inputs are small.
    return (SplitMix.mix(SplitMix.mix(z)) >>> 11) * UNIT;
  }
}
