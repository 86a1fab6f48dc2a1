package gatescope.app;

import javafx.scene.paint.Color;

/** Contrast of colours as the Web Content Accessibility Guidelines 2.1 define it. */
final class Contrast {
  private Contrast() {}

  /** 1 for equal colours to 21 for black on white. */
  static double of(Color ink, Color paper) {
    double one = luminance(over(ink, paper));
    double other = luminance(paper);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  /** A colour laid over another. */
  static Color over(Color above, Color below) {
    double a = above.getOpacity();
    double opacity = a + below.getOpacity() * (1 - a);
    if (opacity == 0) {
      return Color.TRANSPARENT;
    }
    return new Color(
        mix(above.getRed(), below.getRed(), a, below.getOpacity(), opacity),
        mix(above.getGreen(), below.getGreen(), a, below.getOpacity(), opacity),
        mix(above.getBlue(), below.getBlue(), a, below.getOpacity(), opacity),
        opacity);
  }

  private static double mix(double above, double below, double a, double b, double opacity) {
    return Math.min(1, (above * a + below * b * (1 - a)) / opacity);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
