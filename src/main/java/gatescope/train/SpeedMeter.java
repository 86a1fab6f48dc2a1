package gatescope.train;

/**
 * Symbols per second over the last half to whole second, and a mean pace for estimates. One thread.
 */
final class SpeedMeter {
  private static final double WINDOW_SECONDS = 0.5;

  private long windowSymbols;
  private double windowSeconds;
  private double rate;
  private double activeSeconds;
  private long steps;

  /** Counts a step's symbols and the time it took. */
  void addStep(int symbols, double seconds) {
    windowSymbols += symbols;
    windowSeconds += seconds;
    activeSeconds += seconds;
    steps++;
    if (rate == 0 || windowSeconds >= WINDOW_SECONDS) {
      rate = windowSymbols / windowSeconds;
    }
    if (windowSeconds >= WINDOW_SECONDS) {
      windowSymbols = 0;
      windowSeconds = 0;
    }
  }

  /** Counts time that is part of a run without being a training step. */
  void addPause(double seconds) {
    activeSeconds += seconds;
  }

  double symbolsPerSecond() {
    return rate;
  }

  /** Seconds for so many further steps, NaN before the first. */
  double secondsFor(long furtherSteps) {
    return steps == 0 ? Double.NaN : activeSeconds / steps * furtherSteps;
  }
}
