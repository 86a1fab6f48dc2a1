package gatescope.bench;

import java.util.Locale;

/**
 * What one process found out.
 *
 * @param median symbols per second of half-second windows
 * @param best of those windows
 * @param perProcessor symbols per processor second: with one thread, what hardly depends on others
 * @param processors processor seconds per second
 * @param quiet share of the windows in which other processes left the machine alone
 * @param loss of the last step, nats
 */
record Figures(
    double median, double best, double perProcessor, double processors, double quiet, double loss) {
  private static final String MARK = "figures ";

  String toLine() {
    return String.format(
        Locale.ROOT,
        "%s%f %f %f %f %f %f",
        MARK,
        median,
        best,
        perProcessor,
        processors,
        quiet,
        loss);
  }

  static boolean isLine(String line) {
    return line.startsWith(MARK);
  }

  static Figures ofLine(String line) {
    String[] numbers = line.substring(MARK.length()).split(" ");
    return new Figures(
        Double.parseDouble(numbers[0]),
        Double.parseDouble(numbers[1]),
        Double.parseDouble(numbers[2]),
        Double.parseDouble(numbers[3]),
        Double.parseDouble(numbers[4]),
        Double.parseDouble(numbers[5]));
  }
}
