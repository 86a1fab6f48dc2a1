package gatescope.workbench.curve;

import gatescope.train.history.Bin;
import gatescope.train.history.GrowingSeries;
import gatescope.train.history.StepSeries;
import java.util.Arrays;
import java.util.Objects;

/**
 * One measured series that only grows, with its smoothed line, ready to be drawn at any width.
 *
 * <p>The smoothed line is the debiased exponential moving average: after n numbers with weight w it
 * is v/m where v ← w·v + (1−w)·y and m ← w·m + (1−w), so that the first number already counts in
 * full. A y of NaN is a gap: it is kept, and the average passes over it.
 *
 * <p>At most {@link StepSeries#CAPACITY} points are kept, as there: at first one for every number;
 * when they are too many, every two become one, which keeps their mean, minimum, maximum and last
 * x, and counts in the average with the weight of all of them.
 *
 * <p>{@link #sample} reduces any part of the series to one minimum, one maximum and one smoothed
 * value per pixel column, at a cost that depends on the columns and only on the logarithm of the
 * points; no spike is lost. x and y have the owner's units. FX thread only.
 */
public final class Curve {
  /** The usual weight of the past for losses that are measured at every step. */
  public static final double SMOOTHING = 0.95;

  private final Bin range = new Bin(); // of the column that is sampled
  private final Bin bin = new Bin(); // that has no point yet
  private MinMaxPyramid extremes = new MinMaxPyramid();
  private double[] xs = new double[64];
  private double[] ys = new double[64];
  private double[] smoothed = new double[64];
  private int stride = 1;
  private int appended;
  private double lastX = Double.NEGATIVE_INFINITY;
  private double weight;
  private double past; // the weight of the past at a point
  private double average;
  private double mass;

  /** An empty curve; {@code weight} in [0, 1) as for {@link #setWeight}. */
  public Curve(double weight) {
    this.weight = requireWeight(weight);
    past = weight;
  }

  /**
   * Adds a number. x must not be smaller than the last one.
   *
   * @throws IllegalArgumentException if x is NaN or goes back
   */
  public void append(double x, double y) {
    if (!(x >= lastX)) {
      throw new IllegalArgumentException("x must ascend, but was " + x);
    }
    lastX = x;
    appended++;
    bin.add(y, y, y, 1);
    if (bin.count() == stride && size() == StepSeries.CAPACITY) {
      halve();
    }
    if (bin.count() == stride) {
      add(x, bin.mean(), bin.low(), bin.high());
      bin.clear();
    }
  }

  /** Adds the points of a series that are new, each at its last step. */
  public void follow(StepSeries series) {
    StepSeries.Points points = series.points();
    while (stride < points.stride()) {
      halve();
    }
    int size = points.size();
    for (int k = size(); k < size; k++) {
      lastX = (k + 1.0) * stride;
      add(lastX, points.get(k), points.low(k), points.high(k));
    }
  }

  /**
   * Adds the numbers of a series that are new.
   *
   * @param places at least as many as values, ascending
   */
  public void follow(GrowingSeries places, GrowingSeries values) {
    int size = values.size();
    for (int k = appended; k < size; k++) {
      append(places.get(k), values.get(k));
    }
  }

  private void add(double x, double y, double min, double max) {
    int n = size();
    if (n == xs.length) {
      xs = Arrays.copyOf(xs, n * 2);
      ys = Arrays.copyOf(ys, n * 2);
      smoothed = Arrays.copyOf(smoothed, n * 2);
    }
    xs[n] = x;
    ys[n] = y;
    extremes.append(min, max);
    smoothed[n] = smooth(y);
  }

  /** Makes one point of every two; one that is left over goes. */
  private void halve() {
    int half = size() / 2;
    MinMaxPyramid before = extremes;
    extremes = new MinMaxPyramid();
    Bin pair = new Bin();
    for (int k = 0; k < half; k++) {
      pair.clear();
      for (int i = 2 * k; i < 2 * k + 2; i++) {
        pair.add(ys[i], before.min(i), before.max(i), stride);
      }
      xs[k] = xs[2 * k + 1];
      ys[k] = pair.mean();
      extremes.append(pair.low(), pair.high());
    }
    stride *= 2;
    smoothAnew();
  }

  /** The points that are kept. */
  public int size() {
    return extremes.size();
  }

  /** The x of the last point, 0 when there is none. */
  public double end() {
    return size() == 0 ? 0 : xs[size() - 1];
  }

  public double x(int index) {
    return xs[checked(index)];
  }

  public double y(int index) {
    return ys[checked(index)];
  }

  /** The moving average up to this point; NaN before the first number. */
  public double smoothed(int index) {
    return smoothed[checked(index)];
  }

  public double weight() {
    return weight;
  }

  /**
   * Sets the weight of the past at every number, 0 (no smoothing) to below 1, and smooths all
   * points anew.
   */
  public void setWeight(double newWeight) {
    weight = requireWeight(newWeight);
    smoothAnew();
  }

  private void smoothAnew() {
    past = Math.pow(weight, stride);
    average = 0;
    mass = 0;
    for (int i = 0; i < size(); i++) {
      smoothed[i] = smooth(ys[i]);
    }
  }

  /** The index of the point nearest to x, or −1 when there is none. */
  public int indexNear(double x) {
    int after = firstAtLeast(x, 0);
    if (after == size()) {
      return after - 1;
    }
    boolean before = after > 0 && x - xs[after - 1] < xs[after] - x;
    return before ? after - 1 : after;
  }

  /**
   * Splits [xFrom, xTo] into equal columns and reports, from left to right, those that hold points.
   * A column of gaps only has NaN for its minimum and maximum.
   */
  public void sample(double xFrom, double xTo, int columns, Sink sink) {
    double width = (xTo - xFrom) / columns;
    int low = firstAtLeast(xFrom, 0);
    for (int column = 0; column < columns && low < size(); column++) {
      boolean last = column == columns - 1;
      int high = firstAtLeast(last ? Math.nextUp(xTo) : xFrom + (column + 1) * width, low);
      if (high > low) {
        range.clear();
        extremes.extend(range, low, high);
        sink.column(column, xs[high - 1], range.low(), range.high(), smoothed[high - 1]);
      }
      low = high;
    }
  }

  private double smooth(double y) {
    if (!Double.isNaN(y)) {
      average = past * average + (1 - past) * y;
      mass = past * mass + (1 - past);
    }
    return mass == 0 ? Double.NaN : average / mass;
  }

  /** The first point whose x is larger; the size when there is none. */
  public int indexAfter(double x) {
    return firstAtLeast(Math.nextUp(x), 0);
  }

  private int firstAtLeast(double x, int from) {
    int low = from;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (xs[middle] < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int checked(int index) {
    return Objects.checkIndex(index, size());
  }

  private static double requireWeight(double weight) {
    if (!(weight >= 0 && weight < 1)) {
      throw new IllegalArgumentException("weight must lie in [0, 1), but was " + weight);
    }
    return weight;
  }

  /** Receives the columns of {@link #sample}. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes one column.
     *
     * @param column from 0
     * @param x the last point's x in this column
     * @param min the smallest raw y, NaN if the column holds gaps only
     * @param max the largest raw y, NaN if the column holds gaps only
     * @param smoothed the smoothed value at the column's last point
     */
    void column(int column, double x, double min, double max, double smoothed);
  }
}
