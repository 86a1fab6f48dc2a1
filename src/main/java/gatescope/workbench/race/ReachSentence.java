package gatescope.workbench.race;

import gatescope.i18n.Notice;

/** Says in a sentence what the reach of two gradients shows. */
final class ReachSentence {
  private static final double THOUSANDTH = -3;
  private static final double GROWN = 1;

  private ReachSentence() {}

  /**
   * @param plain of the plain network
   * @param gated of the LSTM
   * @param names of both, in this order
   */
  static Notice of(ReachLine plain, ReachLine gated, Notice... names) {
    int far = Math.min(plain.lags(), gated.lags()) - 1;
    return Notice.of(
        "reachSentence",
        part(plain, names[0]),
        part(gated, names[1]),
        difference(plain, gated, far, names));
  }

  private static Notice part(ReachLine line, Notice name) {
    int last = line.lags() - 1;
    double change = line.mean(last) - line.mean(0);
    if (change > GROWN) {
      return Notice.of("reachGrows", name, power(change), last);
    }
    int lag = within(line);
    return lag == last
        ? Notice.of("reachStays", name, last)
        : Notice.of("reachShrinks", name, lag + 1);
  }

  /** The last lag where a thousandth of the gradient is left. */
  private static int within(ReachLine line) {
    int lag = line.lags() - 1;
    while (lag > 0 && line.mean(lag) - line.mean(0) < THOUSANDTH) {
      lag--;
    }
    return lag;
  }

  private static Notice difference(ReachLine plain, ReachLine gated, int lag, Notice... names) {
    double orders = gated.mean(lag) - plain.mean(lag);
    if (plain.mean(lag) <= ReachLine.NOTHING) {
      return Notice.of("reachNothing", names[0], lag);
    }
    String key = Math.abs(orders) < 1 ? "reachSame" : orders > 0 ? "reachLess" : "reachMore";
    return Notice.of(key, lag, power(Math.abs(orders)), names[0], names[1]);
  }

  private static String power(double orders) {
    StringBuilder power = new StringBuilder("10");
    String digits = Long.toString(Math.round(orders));
    digits.chars().forEach(digit -> power.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')));
    return power.toString();
  }
}
