package gatescope.view.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Round places for axis labels, and how numbers are written on a chart. */
public final class Ticks {
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};
  private static final double[] ENDS = {1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9};
  private static final double[][] WITHIN_DECADE = {
    {1}, {1, 3}, {1, 2, 5}, {1, 1.5, 2, 3, 5, 7}, {1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 4, 5, 6, 7, 8}
  };

  private Ticks() {}

  /** The smallest round step that splits the span into at most so many parts. */
  public static double step(double span, int parts) {
    double least = span / Math.max(1, parts);
    double decade = Math.pow(10, Math.floor(Math.log10(least)));
    for (double round : ROUND) {
      if (round * decade >= least * (1 - 1e-9)) {
        return round * decade;
      }
    }
    return 10 * decade;
  }

  /** Round places from low to high on a logarithmic axis, at most so many if that can be. */
  public static List<Double> logarithmic(double low, double high, int most) {
    List<Double> best = List.of();
    for (double[] mantissas : WITHIN_DECADE) {
      List<Double> places = places(mantissas, low, high);
      if (places.size() > most && best.size() >= 2) {
        break;
      }
      best = places;
    }
    return best.size() > most ? thinned(best, most) : best;
  }

  /** Every second, third … of many decades. */
  private static List<Double> thinned(List<Double> decades, int most) {
    int spacing = (decades.size() + most - 1) / most;
    return IntStream.range(0, decades.size())
        .filter(k -> k % spacing == 0)
        .mapToObj(decades::get)
        .toList();
  }

  /** The next round number below, for the end of a logarithmic axis. */
  public static double roundDown(double value) {
    double decade = Math.pow(10, Math.floor(Math.log10(value)));
    double best = decade;
    for (double mantissa : ENDS) {
      best = mantissa * decade <= value * (1 + 1e-9) ? mantissa * decade : best;
    }
    return best;
  }

  /** The next round number above, for the end of a logarithmic axis. */
  public static double roundUp(double value) {
    double decade = Math.pow(10, Math.floor(Math.log10(value)));
    for (double mantissa : ENDS) {
      if (mantissa * decade >= value * (1 - 1e-9)) {
        return mantissa * decade;
      }
    }
    return 10 * decade;
  }

  private static List<Double> places(double[] mantissas, double low, double high) {
    List<Double> places = new ArrayList<>();
    for (double d = Math.pow(10, Math.floor(Math.log10(low))); d <= high; d *= 10) {
      for (double mantissa : mantissas) {
        double place = mantissa * d;
        if (place >= low * (1 - 1e-9) && place <= high * (1 + 1e-9)) {
          places.add(place);
        }
      }
    }
    return places;
  }

  /** A number for an axis: 0, 0.25, 40, 1.2k, 3M, 1e12. */
  public static String label(double value) {
    double size = Math.abs(value);
    if (size >= 999_950_000) {
      return String.format(Locale.ROOT, "%.0e", value).replaceAll("e[+]0?", "e");
    }
    if (size >= 999_950) {
      return trimmed(value / 1e6, 2) + "M";
    }
    if (size >= 1000) {
      return trimmed(value / 1e3, 2) + "k";
    }
    int digits = size == 0 ? 0 : (int) Math.max(0, 2 - Math.floor(Math.log10(size)));
    return trimmed(value, Math.min(6, digits));
  }

  /** A number to read off exactly. */
  public static String exact(double value) {
    String format = Math.abs(value) >= 1000 ? "%,.0f" : Math.abs(value) >= 100 ? "%.1f" : "%.3f";
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
  }

  /** Writes axis labels, all with as many decimals as a step needs. */
  public static NumberFormat format(double step) {
    double exponent = Math.floor(Math.log10(step) + 1e-9);
    boolean half = Math.abs(step / Math.pow(10, exponent) - 2.5) < 1e-6;
    int decimals = (int) Math.max(0, -exponent + (half ? 1 : 0));
    return new Format(step >= 1 ? -1 : decimals);
  }

  private static String trimmed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }

  private static final class Format extends NumberFormat {
    private final int decimals;

    Format(int decimals) {
      this.decimals = decimals;
    }

    @Override
    public StringBuffer format(double number, StringBuffer target, FieldPosition position) {
      boolean compact = decimals < 0;
      return target.append(
          compact ? label(number) : String.format(Locale.ROOT, "%." + decimals + "f", number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer target, FieldPosition position) {
      return format((double) number, target, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("labels are only written");
    }
  }
}
