package gatescope.view.chart.score;

import gatescope.view.chart.Palette;
import gatescope.workbench.gates.Stave.Domain;
import java.util.function.DoubleFunction;
import javafx.scene.paint.Color;

/** A fixed range of values in 32 colours; what is legend and what is heat map are the same 32. */
final class ColourScale {
  static final int STEPS = 32;

  private static final double DARK = 0.45;

  private final int[] argb = new int[STEPS];
  private final Color[] colours = new Color[STEPS];
  private final boolean[] dark = new boolean[STEPS];
  private final Domain domain;

  /**
   * @param colour of each share of the range, 0 to 1
   */
  private ColourScale(Domain domain, DoubleFunction<Color> colour) {
    this.domain = domain;
    for (int step = 0; step < STEPS; step++) {
      colours[step] = colour.apply(step / (STEPS - 1.0));
      argb[step] = premultiplied(colours[step]);
      dark[step] = colours[step].grayscale().getBrightness() < DARK;
    }
  }

  /** From one colour at the low end to another at the high end. */
  static ColourScale ramp(Domain domain, Color low, Color high) {
    return new ColourScale(domain, share -> low.interpolate(high, share));
  }

  /** From low by way of zero in the middle to high. */
  static ColourScale signed(Domain domain, Color low, Color zero, Color high) {
    return new ColourScale(
        domain, share -> zero.interpolate(share < 0.5 ? low : high, Math.abs(2 * share - 1)));
  }

  static ColourScale cividis(Domain domain) {
    return new ColourScale(domain, Palette::cividis);
  }

  Domain domain() {
    return domain;
  }

  /** The step of a value: values outside the range count as its ends, NaN as −1. */
  static int step(Domain domain, double value) {
    if (Double.isNaN(value)) {
      return -1;
    }
    return Math.min(STEPS - 1, Math.max(0, (int) (domain.share(value) * STEPS)));
  }

  /** The colour of a value as premultiplied ARGB; NaN is transparent. */
  int argbOf(double value) {
    int step = step(domain, value);
    return step < 0 ? 0 : argb[step];
  }

  /** The colour of a step, from 0. */
  Color colour(int step) {
    return colours[step];
  }

  /** The colour of a value; NaN is transparent. */
  Color colourOf(double value) {
    int step = step(domain, value);
    return step < 0 ? Color.TRANSPARENT : colours[step];
  }

  /** Whether what is written on the colour of a value is to be light; NaN counts as dark. */
  boolean isDark(double value) {
    int step = step(domain, value);
    return step < 0 || dark[step];
  }

  static int premultiplied(Color colour) {
    double alpha = colour.getOpacity();
    return channel(alpha) << 24
        | channel(colour.getRed() * alpha) << 16
        | channel(colour.getGreen() * alpha) << 8
        | channel(colour.getBlue() * alpha);
  }

  private static int channel(double share) {
    return (int) Math.round(share * 255);
  }
}
