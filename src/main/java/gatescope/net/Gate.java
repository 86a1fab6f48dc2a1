package gatescope.net;

/**
 * A quantity of a cell that a view can draw over time: a gate, the candidate or a state.
 *
 * @param symbol the letter of the field, such as "f"
 * @param source where the tape holds it
 * @param block which block of H columns there
 * @param signed true for values in [−1, 1], false for [0, 1]
 */
public record Gate(String symbol, Source source, int block, boolean signed) {
  /** The tape matrices that a gate can be read from. */
  public enum Source {
    GATES,
    /** The cell state itself; a view squashes it with tanh to draw it. */
    MEMORY,
    HIDDEN
  }
}
