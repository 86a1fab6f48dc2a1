package gatescope.train.history;

/**
 * Neighbouring numbers as one: how many they are, their mean, lowest and highest. NaN is counted,
 * but is no number.
 */
public final class Bin {
  private int count;
  private int numbers;
  private double sum;
  private double low;
  private double high;

  /** A bin of nothing, whose mean, lowest and highest are NaN. */
  public Bin() {
    clear();
  }

  public void clear() {
    count = 0;
    numbers = 0;
    sum = 0;
    low = Double.NaN;
    high = Double.NaN;
  }

  /** Adds what may be another bin. */
  public void add(double mean, double lowest, double highest, int howMany) {
    count += howMany;
    if (!Double.isNaN(mean)) {
      numbers += howMany;
      sum += howMany * mean;
    }
    widen(lowest, highest);
  }

  /** Takes over what is lower or higher, without counting it. */
  public void widen(double lowest, double highest) {
    if (!(low <= lowest) && !Double.isNaN(lowest)) {
      low = lowest;
    }
    if (!(high >= highest) && !Double.isNaN(highest)) {
      high = highest;
    }
  }

  public int count() {
    return count;
  }

  public double mean() {
    return sum / numbers;
  }

  public double low() {
    return low;
  }

  public double high() {
    return high;
  }
}
