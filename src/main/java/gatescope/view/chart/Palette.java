package gatescope.view.chart;

import javafx.scene.paint.Color;

/** The colours of a gate score's cells. */
public enum Palette {
  /** One hue per gate, two for signed values. */
  GATES,
  /**
   * Cividis, which people with any kind of colour vision see alike (Nuñez, Anderton and Renslow
   * 2018).
   */
  CIVIDIS,
  /** For grey print. */
  GREY;

  // Cividis as polynomials of its three channels, constant term first, 0 to 255 (after d3).
  private static final double[] RED = {-4.54, -35.34, 2381.73, -6402.7, 7024.72, -2710.57};
  private static final double[] GREEN = {32.49, 170.73, 52.82, -131.46, 176.58, -67.37};
  private static final double[] BLUE = {81.24, 442.36, -2482.43, 6167.24, -6614.94, 2475.67};

  /** The colour of cividis at a share of its length. */
  public static Color cividis(double share) {
    return Color.color(channel(RED, share), channel(GREEN, share), channel(BLUE, share));
  }

  private static double channel(double[] polynomial, double share) {
    double value = 0;
    for (int power = polynomial.length - 1; power >= 0; power--) {
      value = value * share + polynomial[power];
    }
    return Math.max(0, Math.min(1, value / 255));
  }
}
