package gatescope.text;

/**
 * Hears how far a long piece of work is, and may end it by throwing {@link
 * java.util.concurrent.CancellationException}. Called by the threads that work, several at once.
 */
@FunctionalInterface
public interface ProgressListener {
  /** Hears nothing and never ends the work. */
  ProgressListener NONE = fraction -> {};

  /**
   * Hears what share of the work is done.
   *
   * @param fraction 0 to 1
   */
  void at(double fraction);

  /** A listener to a part of the work, whose own 0 to 1 is {@code from} to {@code to} of all. */
  default ProgressListener part(double from, double to) {
    return fraction -> at(from + fraction * (to - from));
  }
}
