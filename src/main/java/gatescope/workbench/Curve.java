package gatescope.workbench;

import gatescope.train.GrowingSeries;
import java.util.Arrays;
import java.util.Objects;

/**
 * One measured series that only grows, with its smoothed line, ready to be drawn at any width.
 *
 * <p>The smoothed line is the debiased exponential moving average: after n points with weight w it
 * is v/m where v ← w·v + (1−w)·y and m ← w·m + (1−w), so that the first point already counts in
 * full. A y of NaN is a gap: it is kept, and the average passes over it.
 *
 * <p>{@link #sample} reduces any part of the series to one minimum, one maximum and one smoothed
 * value per pixel column, at a cost that depends on the columns and only on the logarithm of the
 * points; no spike is lost. x and y have the owner's units. FX thread only.
 */
public final class Curve {
  /** The usual weight of the past for losses that are measured at every step. */
  public static final double SMOOTHING = 0.95;

  private final MinMaxPyramid ys = new MinMaxPyramid();
  private final MinMaxPyramid.Range range = new MinMaxPyramid.Range();
  private double[] xs = new double[64];
  private double[] smoothed = new double[64];
  private double weight;
  private double average;
  private double mass;

  /** An empty curve; {@code weight} in [0, 1) as for {@link #setWeight}. */
  public Curve(double weight) {
    this.weight = requireWeight(weight);
  }

  /**
   * Adds a point. x must not be smaller than the last one.
   *
   * @throws IllegalArgumentException if x is NaN or goes back
   */
  public void append(double x, double y) {
    int n = ys.size();
    if (Double.isNaN(x) || (n > 0 && x < xs[n - 1])) {
      throw new IllegalArgumentException("x must ascend, but was " + x);
    }
    if (n == xs.length) {
      xs = Arrays.copyOf(xs, n * 2);
      smoothed = Arrays.copyOf(smoothed, n * 2);
    }
    xs[n] = x;
    ys.append(y);
    smoothed[n] = smooth(y);
  }

  /** Adds the points of a series that are new, at x = 1, 2, 3 … */
  public void follow(GrowingSeries values) {
    int size = values.size();
    for (int k = size(); k < size; k++) {
      append(k + 1, values.get(k));
    }
  }

  /**
   * Adds the points of a series that are new.
   *
   * @param places at least as many as values, ascending
   */
  public void follow(GrowingSeries places, GrowingSeries values) {
    int size = values.size();
    for (int k = size(); k < size; k++) {
      append(places.get(k), values.get(k));
    }
  }

  public int size() {
    return ys.size();
  }

  public double x(int index) {
    return xs[checked(index)];
  }

  public double y(int index) {
    return ys.value(checked(index));
  }

  /** The moving average up to this point; NaN before the first number. */
  public double smoothed(int index) {
    return smoothed[checked(index)];
  }

  public double weight() {
    return weight;
  }

  /** Sets the weight of the past, 0 (no smoothing) to below 1, and smooths all points anew. */
  public void setWeight(double newWeight) {
    weight = requireWeight(newWeight);
    average = 0;
    mass = 0;
    for (int i = 0; i < size(); i++) {
      smoothed[i] = smooth(ys.value(i));
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
        ys.extend(range, low, high);
        sink.column(column, xs[high - 1], range.min, range.max, smoothed[high - 1]);
      }
      low = high;
    }
  }

  private double smooth(double y) {
    if (!Double.isNaN(y)) {
      average = weight * average + (1 - weight) * y;
      mass = weight * mass + (1 - weight);
    }
    return mass == 0 ? Double.NaN : average / mass;
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
