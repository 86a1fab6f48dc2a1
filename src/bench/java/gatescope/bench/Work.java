package gatescope.bench;

/** Something that can be repeated and counted. */
interface Work extends AutoCloseable {
  /** Does it once and returns how many symbols that were. */
  long run();

  /** The loss of the last run in nats, so that a program that does not learn is seen; or NaN. */
  default double loss() {
    return Double.NaN;
  }

  @Override
  default void close() {}
}
