package gatescope.lesson;

import java.util.List;

/**
 * One thing that a check looks at.
 *
 * @param arguments as many as its kind has, each accepted
 * @param bound null for a fact that is so or not
 */
public record Condition(ConditionKind kind, List<String> arguments, Bound bound) {
  /** The sign between a measured value and a number. */
  public enum Sign {
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    EQUAL("=");

    private final String text;

    Sign(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /** What a measured value must be. */
  public record Bound(Sign sign, double number) {
    private static final double EQUAL_WITHIN = 1e-6;

    /** Whether a value keeps to it; what is not known yet never does. */
    public boolean holds(double value) {
      return switch (sign) {
        case LESS -> value < number;
        case AT_MOST -> value <= number;
        case MORE -> value > number;
        case AT_LEAST -> value >= number;
        case EQUAL -> Math.abs(value - number) <= EQUAL_WITHIN * Math.max(1, Math.abs(number));
      };
    }
  }

  public Condition {
    arguments = List.copyOf(arguments);
  }
}
