package gatescope.view.chart;

import java.util.Locale;
import java.util.stream.IntStream;

/** Numbers with two places after the point and no leading zero, such as "−.94". */
public final class ShortNumbers {
  /** What a gate, a state or a difference of them can be is made once, in hundredths. */
  private static final int MOST = 200;

  private static final String[] POSITIVE = all(1);
  private static final String[] NEGATIVE = all(-1);

  private ShortNumbers() {}

  private static String[] all(int sign) {
    return IntStream.rangeClosed(0, MOST)
        .mapToObj(hundredths -> write(Math.copySign(hundredths / 100.0, sign)))
        .toArray(String[]::new);
  }

  public static String of(float value) {
    double hundredths = Math.abs(value) * 100.0; // exact, so that it rounds as it is written
    if (!(hundredths < MOST)) {
      return write(value);
    }
    boolean negative = Math.copySign(1, value) < 0;
    return (negative ? NEGATIVE : POSITIVE)[(int) Math.round(hundredths)];
  }

  private static String write(double value) {
    return String.format(Locale.ROOT, "%.2f", value)
        .replace('-', '−')
        .replaceFirst("^(−?)0\\.", "$1.");
  }
}
