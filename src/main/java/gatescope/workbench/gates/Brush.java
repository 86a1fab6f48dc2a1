package gatescope.workbench.gates;

/**
 * A selection of the probe text.
 *
 * @param from the first step
 * @param to the last step, not before the first
 */
public record Brush(int from, int to) {
  /** The selection between two steps in any order. */
  public static Brush between(int one, int other) {
    return new Brush(Math.min(one, other), Math.max(one, other));
  }

  /** The selection as far as a text of so many steps has it, or null if it has nothing of it. */
  Brush within(int steps) {
    return from >= steps ? null : new Brush(from, Math.min(to, steps - 1));
  }
}
