package gatescope.sample;

import java.util.concurrent.CancellationException;

/** Is told how far a long computation is, on the computation's own thread, and may end it. */
@FunctionalInterface
public interface Progress {
  /** Nobody watches. */
  Progress NONE = share -> {};

  /**
   * @param share 0 to 1
   * @throws CancellationException to end the computation
   */
  void reached(double share);

  /** This computation as the part of a longer one from {@code from} to {@code to}. */
  default Progress part(double from, double to) {
    return share -> reached(from + (to - from) * share);
  }
}
