package gatescope.workbench.gates.lab;

/** Letters with a step below: c₂₇. */
final class Subscripts {
  private static final char ZERO = '₀';
  private static final char MINUS = '₋';

  private Subscripts() {}

  static String of(String symbol, int step) {
    StringBuilder text = new StringBuilder(symbol);
    Integer.toString(step)
        .chars()
        .forEach(c -> text.append(c == '-' ? MINUS : (char) (ZERO + c - '0')));
    return text.toString();
  }
}
