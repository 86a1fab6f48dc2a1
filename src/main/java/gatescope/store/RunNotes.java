package gatescope.store;

/**
 * What a user set beside a run.
 *
 * @param text in their own words
 * @param probe the text pinned in the gate score
 * @param seed the text that samples start from
 * @param temperature of samples
 * @param dice their number
 */
public record RunNotes(String text, String probe, String seed, double temperature, long dice) {
  public static final RunNotes NONE = new RunNotes("", "", "", 1, 0);

  /** The same at another temperature. */
  public RunNotes withTemperature(double other) {
    return new RunNotes(text, probe, seed, other, dice);
  }

  /** The same with other words. */
  public RunNotes withText(String other) {
    return new RunNotes(other, probe, seed, temperature, dice);
  }
}
