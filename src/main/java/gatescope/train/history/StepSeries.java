package gatescope.train.history;

import java.util.Arrays;

/**
 * One number per step, of which a bounded amount is kept: one thread appends, any thread reads.
 *
 * <p>The first {@link #CAPACITY} numbers are kept one by one. Whenever there is no room for
 * another, every two neighbours become one, so a point stands for a stride of 2ⁿ steps: it keeps
 * their mean, their lowest and their highest, and no spike is ever lost. A run of days then needs
 * no more memory, and no longer to be saved, than one of minutes.
 */
public final class StepSeries {
  /** The most points that are kept. */
  public static final int CAPACITY = 1 << 18;

  private final Bin bin = new Bin(); // that has no point yet
  private volatile Points points = new Points(1);
  private volatile long steps;

  /** Writer's thread only. */
  public void append(double value) {
    bin.add(value, value, value, 1);
    if (bin.count() == points.stride) {
      publish();
    }
    steps++;
  }

  private void publish() {
    if (points.size() < CAPACITY) {
      points.append(bin);
      bin.clear();
    } else {
      points = points.halved();
    }
  }

  /** The numbers appended so far; at least as many as the points stand for. */
  public long steps() {
    return steps;
  }

  /** The points so far; what is handed out grows, but its stride stays. */
  public Points points() {
    return points;
  }

  /** All that is kept, the steps that have no point yet as a last one. Writer's thread only. */
  public Kept kept() {
    Points present = points;
    if (present.stride == 1) {
      return Kept.all(present.mean.toArray());
    }
    boolean rest = bin.count() > 0;
    int size = present.size() + (rest ? 1 : 0);
    Kept kept =
        new Kept(present.stride, steps, new double[size], new double[size], new double[size]);
    for (int k = 0; k < present.size(); k++) {
      kept.put(k, present.get(k), present.low(k), present.high(k));
    }
    if (rest) {
      kept.put(size - 1, bin.mean(), bin.low(), bin.high());
    }
    return kept;
  }

  /**
   * Takes what was kept of a series. Writer's thread only.
   *
   * @throws IllegalStateException if there are numbers already
   */
  void take(Kept kept) {
    if (steps > 0) {
      throw new IllegalStateException("there are " + steps + " numbers already");
    }
    points = new Points(kept.stride);
    for (int k = 0; k < kept.size(); k++) {
      int count = (int) Math.min(kept.stride, kept.steps - (long) k * kept.stride);
      bin.add(kept.mean[k], kept.low[k], kept.high[k], count);
      while (bin.count() == points.stride) {
        publish();
      }
    }
    steps = kept.steps;
  }

  /** Points of the same stride; point k stands for the steps k·stride + 1 … (k + 1)·stride. */
  public static final class Points {
    private final int stride;
    private final GrowingSeries mean = new GrowingSeries();
    private final GrowingSeries low;
    private final GrowingSeries high;

    Points(int stride) {
      this.stride = stride;
      low = stride == 1 ? mean : new GrowingSeries();
      high = stride == 1 ? mean : new GrowingSeries();
    }

    private void append(Bin bin) {
      if (stride > 1) {
        low.append(bin.low());
        high.append(bin.high());
      }
      mean.append(bin.mean());
    }

    private Points halved() {
      Points half = new Points(2 * stride);
      Bin pair = new Bin();
      for (int k = 0; k < size(); k++) {
        pair.add(get(k), low(k), high(k), stride);
        if (pair.count() == half.stride) {
          half.append(pair);
          pair.clear();
        }
      }
      return half;
    }

    /** How many steps a point stands for. */
    public int stride() {
      return stride;
    }

    public int size() {
      return mean.size();
    }

    /** The mean of the steps of point k, below a size that was read before. */
    public double get(int k) {
      return mean.get(k);
    }

    public double low(int k) {
      return low.get(k);
    }

    public double high(int k) {
      return high.get(k);
    }
  }

  /**
   * What is kept of a series, a point per stride of steps; the last may stand for fewer.
   *
   * @param stride at least 1
   * @param mean ⌈steps / stride⌉ numbers, like low and high
   */
  public record Kept(int stride, long steps, double[] mean, double[] low, double[] high) {
    public Kept {
      long size = stride < 1 || steps < 0 ? -1 : (steps + stride - 1) / stride;
      if (mean.length != size || low.length != size || high.length != size) {
        throw new IllegalArgumentException(
            mean.length + " points cannot stand for " + steps + " steps by " + stride);
      }
    }

    /** Every number of a series. */
    public static Kept all(double[] values) {
      return new Kept(1, values.length, values, values, values);
    }

    private void put(int k, double value, double lowest, double highest) {
      mean[k] = value;
      low[k] = lowest;
      high[k] = highest;
    }

    public int size() {
      return mean.length;
    }

    /** The last step of point k. */
    public long step(int k) {
      return Math.min(steps, (k + 1L) * stride);
    }

    /** The points up to a step; one that is cut by it stays, and stands for fewer steps. */
    Kept upTo(long step) {
      long end = Math.min(step, steps);
      int size = (int) ((end + stride - 1) / stride);
      return new Kept(
          stride,
          end,
          Arrays.copyOf(mean, size),
          Arrays.copyOf(low, size),
          Arrays.copyOf(high, size));
    }
  }
}
