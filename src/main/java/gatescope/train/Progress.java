package gatescope.train;

/**
 * How far a run is.
 *
 * @param step steps made so far
 * @param epoch the epoch under way, from 1
 * @param symbolsPerSecond training symbols per second of the last second, 0 before it is known
 * @param secondsLeft estimate until the last epoch ends, NaN before it is known
 */
public record Progress(
    long step, long steps, int epoch, int epochs, double symbolsPerSecond, double secondsLeft) {
  public static final Progress NONE = new Progress(0, 0, 0, 0, 0, Double.NaN);

  /** 0 to 1. */
  public double fraction() {
    return steps == 0 ? 0 : (double) step / steps;
  }
}
