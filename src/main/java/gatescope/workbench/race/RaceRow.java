package gatescope.workbench.race;

/**
 * A line of the table of a race, in words.
 *
 * @param losses of training, of validation and on returned symbols, "–" where there is none
 * @param state whether it runs, has finished or is out
 * @param out whether it is out
 */
public record RaceRow(
    String cell,
    String units,
    String weights,
    String step,
    Losses losses,
    String speed,
    String state,
    boolean out) {
  /** In nats per symbol. */
  public record Losses(String training, String validation, String returned) {}
}
