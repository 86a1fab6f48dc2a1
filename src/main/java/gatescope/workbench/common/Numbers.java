package gatescope.workbench.common;

import java.util.Locale;

/** How numbers are written. */
public final class Numbers {
  private Numbers() {}

  /**
   * The value of a gate: three places after the point, with a true minus sign, such as "−0.940".
   */
  public static String signed(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replace('-', '−');
  }

  /** Symbols per second to two digits: more would only flicker. */
  public static double speed(double symbolsPerSecond) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(symbolsPerSecond)) - 1));
    return Math.rint(symbolsPerSecond / unit) * unit;
  }
}
