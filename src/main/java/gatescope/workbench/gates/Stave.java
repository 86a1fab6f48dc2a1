package gatescope.workbench.gates;

/**
 * What one gate or state of a layer did over a text: a value per unit and step.
 *
 * @param key the short name, such as "f"; it also picks the hue
 * @param equation shown as the stave's title, such as "forget gate f = σ(W·x + U·h + b)"
 * @param domain the fixed range of the colours
 * @param values must always give the same number for the same place
 */
public record Stave(String key, String equation, Domain domain, Values values) {

  /** The value of a unit at a step; NaN is shown as empty. */
  public float at(int unit, int step) {
    return values.at(unit, step);
  }

  /** The fixed range of a stave's values. */
  public enum Domain {
    /** 0 (closed) to 1 (open). */
    UNIT(0, 1),
    /** −1 to 1: signed values, and differences of values from 0 to 1. */
    SIGNED(-1, 1),
    /** −2 to 2: differences of signed values. */
    SIGNED_DIFFERENCE(-2, 2);

    private final int low;
    private final int high;

    Domain(int low, int high) {
      this.low = low;
      this.high = high;
    }

    public int low() {
      return low;
    }

    public int high() {
      return high;
    }

    /** Where a value lies between the ends, 0 to 1 within them. */
    public double share(double value) {
      return (value - low) / (high - low);
    }

    /** The range of differences of two values. */
    public Domain ofDifference() {
      return this == UNIT ? SIGNED : SIGNED_DIFFERENCE;
    }
  }

  /** Reads a value by place. */
  @FunctionalInterface
  public interface Values {
    float at(int unit, int step);
  }
}
