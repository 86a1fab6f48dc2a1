package gatescope.sample;

/**
 * A distribution laid along a line from 0 to 1 in the order of the ids: the die falls into the
 * interval of the symbol that {@link Distribution#draw} returns. Immutable.
 */
public final class Intervals {
  private final double[] ends; // V

  private Intervals(double[] ends) {
    this.ends = ends;
  }

  public static Intervals of(Distribution distribution) {
    double[] ends = new double[distribution.size()];
    double cumulative = 0;
    int last = 0;
    for (int id = 0; id < ends.length; id++) {
      cumulative += distribution.probability(id);
      ends[id] = Math.min(1, cumulative);
      last = distribution.probability(id) > 0 ? id : last;
    }
    for (int id = last; id < ends.length; id++) {
      ends[id] = 1; // rounding must not leave the die without a symbol
    }
    return new Intervals(ends);
  }

  /** V. */
  public int size() {
    return ends.length;
  }

  /** Where the interval of a symbol begins, 0 to 1. */
  public double start(int id) {
    return id == 0 ? 0 : ends[id - 1];
  }

  /** Where the interval of a symbol ends; the point itself belongs to the next one. */
  public double end(int id) {
    return ends[id];
  }
}
