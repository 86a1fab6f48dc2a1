package gatescope.workbench.race;

import gatescope.explain.GradientReach;

/**
 * How far the gradient of a racer reaches: log₁₀ of its norm against the lag, as a mean and the
 * deciles around it. Immutable.
 */
public final class ReachLine {
  /** What stands for a gradient that is smaller than any number. */
  public static final double NOTHING = GradientReach.FLOOR;

  private final String name;
  private final GradientReach reach;
  private final int layer;

  /** The reach in the topmost layer. */
  ReachLine(String name, GradientReach reach) {
    this.name = name;
    this.reach = reach;
    layer = reach.layers() - 1;
  }

  public String name() {
    return name;
  }

  /** How many lags were measured, from 0. */
  public int lags() {
    return reach.lags();
  }

  public double mean(int lag) {
    return reach.at(layer, lag);
  }

  /** A tenth of the places lies below. */
  public double low(int lag) {
    return reach.low(layer, lag);
  }

  /** A tenth of the places lies above. */
  public double high(int lag) {
    return reach.high(layer, lag);
  }
}
