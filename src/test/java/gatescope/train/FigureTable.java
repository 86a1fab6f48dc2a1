package gatescope.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One table of measured figures beside what they should be, printed row by row as they come. */
final class FigureTable {
  private static final String FORMAT = "%-52s %-16s %12s %9s  %s%n";

  private final List<String> missed = new ArrayList<>();
  private long started = System.nanoTime();
  private boolean headed;

  /** From now on seconds count from here. */
  void startClock() {
    started = System.nanoTime();
  }

  /** A figure that should lie between two bounds. */
  void add(String figure, double low, double high, double result) {
    boolean holds = result >= low && result <= high;
    String target = low == 0 ? text("≤ %.3f", high) : text("%.3f … %.3f", low, high);
    add(figure, target, text("%.4f", result), holds);
  }

  /** A figure that is looked at and not judged. */
  void note(String figure, String result) {
    row(figure, "", result, "");
  }

  void add(String figure, String target, String result, boolean holds) {
    row(figure, target, result, holds ? "" : "MISSED");
    if (!holds) {
      missed.add(figure + ": " + result + " instead of " + target);
    }
  }

  /** Every figure so far that was not what it should be. */
  List<String> missed() {
    return List.copyOf(missed);
  }

  private void row(String figure, String target, String result, String verdict) {
    if (!headed) {
      headed = true;
      System.out.printf(FORMAT, "figure", "target", "result", "seconds", "");
    }
    String seconds = text("%.0f", (System.nanoTime() - started) * 1e-9);
    System.out.printf(Locale.ROOT, FORMAT, figure, target, result, seconds, verdict);
    System.out.flush();
  }

  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
