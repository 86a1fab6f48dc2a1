package gatescope.view.chart;

import gatescope.workbench.Stave.Domain;
import javafx.scene.paint.Color;

/** A fixed range of values in 32 colours; what is legend and what is heat map are the same 32. */
final class ColourScale {
  static final int STEPS = 32;

  private final int[] argb = new int[STEPS];
  private final Color[] colours = new Color[STEPS];
  private final Domain domain;

  private ColourScale(Domain domain) {
    this.domain = domain;
  }

  /** From closed at 0 to open at 1. */
  static ColourScale unit(Color closed, Color open) {
    ColourScale scale = new ColourScale(Domain.UNIT);
    for (int step = 0; step < STEPS; step++) {
      scale.put(step, closed.interpolate(open, step / (STEPS - 1.0)));
    }
    return scale;
  }

  /** From low at −1 by way of zero to high at 1. */
  static ColourScale signed(Color low, Color zero, Color high) {
    ColourScale scale = new ColourScale(Domain.SIGNED);
    for (int step = 0; step < STEPS; step++) {
      double value = 2 * step / (STEPS - 1.0) - 1;
      scale.put(step, zero.interpolate(value < 0 ? low : high, Math.abs(value)));
    }
    return scale;
  }

  /** The step of a value: values outside the range count as its ends, NaN as −1. */
  static int step(Domain domain, double value) {
    if (Double.isNaN(value)) {
      return -1;
    }
    double share = domain == Domain.UNIT ? value : (value + 1) / 2;
    return Math.min(STEPS - 1, Math.max(0, (int) (share * STEPS)));
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

  private void put(int step, Color colour) {
    colours[step] = colour;
    argb[step] = premultiplied(colour);
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
