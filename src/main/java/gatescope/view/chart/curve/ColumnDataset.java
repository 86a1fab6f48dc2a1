package gatescope.view.chart.curve;

import gatescope.workbench.curve.Curve;
import gatescope.workbench.curve.CurveLine;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.data.xy.AbstractXYDataset;

/**
 * What a chart draws of its curves: per line two series, first the raw minimum and maximum of every
 * pixel column, then its smoothed value. The arrays are kept from one refresh to the next.
 */
final class ColumnDataset extends AbstractXYDataset {
  private Track[] tracks = {};
  private double smallest;
  private double largest;

  /** Samples all lines anew. Values that the conversion makes infinite become gaps. */
  void sample(List<CurveLine> lines, double xTo, int columns, DoubleUnaryOperator conversion) {
    if (tracks.length != 2 * lines.size()) {
      tracks = new Track[2 * lines.size()];
      Arrays.setAll(tracks, i -> new Track());
    }
    smallest = Double.POSITIVE_INFINITY;
    largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < lines.size(); i++) {
      Track raw = tracks[2 * i];
      Track smooth = tracks[2 * i + 1];
      raw.count = 0;
      smooth.count = 0;
      boolean dense = lines.get(i).kind() == CurveLine.Kind.DENSE;
      lines.get(i).curve().sample(0, xTo, columns, sink(raw, smooth, dense, conversion));
    }
  }

  private Curve.Sink sink(Track raw, Track smooth, boolean dense, DoubleUnaryOperator conversion) {
    return (column, x, min, max, smoothed) -> {
      boolean gap = Double.isNaN(min);
      if (dense) {
        raw.add(x, widen(conversion.applyAsDouble(min)));
        raw.add(x, widen(conversion.applyAsDouble(max)));
      }
      smooth.add(x, gap ? Double.NaN : widen(conversion.applyAsDouble(smoothed)));
    };
  }

  /** Widens the range by a value; what is not finite is no value. */
  double widen(double value) {
    if (!Double.isFinite(value)) {
      return Double.NaN;
    }
    smallest = Math.min(smallest, value);
    largest = Math.max(largest, value);
    return value;
  }

  double smallest() {
    return smallest;
  }

  double largest() {
    return largest;
  }

  boolean isEmpty() {
    return smallest > largest;
  }

  @Override
  public int getSeriesCount() {
    return tracks.length;
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return series;
  }

  @Override
  public int getItemCount(int series) {
    return tracks[series].count;
  }

  @Override
  public Number getX(int series, int item) {
    return tracks[series].xs[item];
  }

  @Override
  public double getXValue(int series, int item) {
    return tracks[series].xs[item];
  }

  @Override
  public Number getY(int series, int item) {
    return tracks[series].ys[item];
  }

  @Override
  public double getYValue(int series, int item) {
    return tracks[series].ys[item];
  }

  private static final class Track {
    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int count;

    void add(double x, double y) {
      if (count == xs.length) {
        xs = Arrays.copyOf(xs, 2 * count);
        ys = Arrays.copyOf(ys, 2 * count);
      }
      xs[count] = x;
      ys[count++] = y;
    }
  }
}
