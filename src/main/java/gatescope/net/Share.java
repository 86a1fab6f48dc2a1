package gatescope.net;

/** Cuts a number of things into nearly equal consecutive parts. */
public final class Share {
  private Share() {}

  /**
   * The first of the things in part {@code part} of {@code parts}; part = parts gives their number.
   */
  public static int from(int things, int part, int parts) {
    return (int) ((long) things * part / parts);
  }
}
