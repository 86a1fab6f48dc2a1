package gatescope.workbench;

import java.util.Locale;

/** How values of gates are written. */
public final class Numbers {
  private Numbers() {}

  /** Three places after the point, with a true minus sign, such as "−0.940". */
  public static String signed(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replace('-', '−');
  }
}
