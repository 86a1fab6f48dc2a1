package gatescope.store.report;

import gatescope.i18n.Words;
import gatescope.train.history.LossHistory;
import gatescope.train.history.StepSeries;
import java.math.BigDecimal;
import java.util.Locale;

/** Training and validation loss over the steps, as SVG. */
final class CurveSvg {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 280;
  private static final int LEFT = 48;
  private static final int BOTTOM = 32;
  private static final int TOP = 12;
  private static final int RIGHT = 12;
  private static final int MAX_POINTS = 700;
  private static final double SMOOTHING = 0.95;
  private static final int TICKS = 5;

  private final StepSeries.Kept kept;
  private final double[] train;
  private final double[] validationStep;
  private final double[] validation;
  private final double[] rateStep;
  private final double[] rate;
  private final double low;
  private final double high;
  private final Words words;

  CurveSvg(LossHistory history, Words words) {
    this.words = words;
    kept = history.trainLoss().kept();
    train = smoothed(kept);
    validationStep = history.validationStep().toArray();
    validation = history.validationLoss().toArray();
    rateStep = history.rateStep().toArray();
    rate = history.rate().toArray();
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (double[] series : new double[][] {train, validation}) {
      for (double loss : series) {
        min = Double.isFinite(loss) ? Math.min(min, loss) : min;
        max = Double.isFinite(loss) ? Math.max(max, loss) : max;
      }
    }
    low = min <= max ? min : 0;
    high = max > low ? max : low + 1;
  }

  /** An exponential mean that starts unbiased. */
  private static double[] smoothed(StepSeries.Kept raw) {
    double[] smooth = new double[raw.size()];
    double past = Math.pow(SMOOTHING, raw.stride());
    double sum = 0;
    double weight = 0;
    for (int k = 0; k < raw.size(); k++) {
      sum = past * sum + (1 - past) * raw.mean()[k];
      weight = past * weight + 1 - past;
      smooth[k] = sum / weight;
    }
    return smooth;
  }

  Markup draw() {
    Markup svg = new Markup();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "role",
        "img",
        "aria-label",
        words.text("reportCurves"));
    drawAxes(svg);
    drawRates(svg);
    svg.open("path", "class", "train", "d", trainPath()).close("path");
    svg.open("path", "class", "validation", "d", validationPath()).close("path");
    legend(svg, "train", "reportTrain", LEFT + 20);
    legend(svg, "validation", "reportValidation", LEFT + 160);
    return svg.close("svg");
  }

  private void drawAxes(Markup svg) {
    for (int k = 0; k <= TICKS; k++) {
      double loss = low + (high - low) * k / TICKS;
      double step = (double) kept.steps() * k / TICKS;
      svg.open(
              "line",
              "class",
              "grid",
              "x1",
              LEFT,
              "x2",
              WIDTH - RIGHT,
              "y1",
              y(loss),
              "y2",
              y(loss))
          .close("line");
      svg.element(
          "text", number("%.2f", loss), "x", LEFT - 6, "y", y(loss) + 4, "text-anchor", "end");
      svg.element(
          "text", number("%.0f", step), "x", x(step), "y", HEIGHT - 10, "text-anchor", "middle");
    }
  }

  /** A line where the learning rate was changed by hand, and the rate from there on. */
  private void drawRates(Markup svg) {
    for (int k = 0; k < rate.length; k++) {
      double x = x(rateStep[k]);
      svg.open("line", "class", "rate", "x1", x, "x2", x, "y1", TOP, "y2", HEIGHT - BOTTOM)
          .close("line");
      String text = "η " + BigDecimal.valueOf(rate[k]).stripTrailingZeros().toPlainString();
      svg.element("text", text, "x", x + 3, "y", HEIGHT - BOTTOM - 4);
    }
  }

  private void legend(Markup svg, String kind, String key, int x) {
    svg.open("line", "class", kind, "x1", x, "x2", x + 24, "y1", TOP + 6, "y2", TOP + 6)
        .close("line");
    svg.element("text", words.text(key), "x", x + 30, "y", TOP + 10);
  }

  private String trainPath() {
    StringBuilder path = new StringBuilder();
    int stride = Math.max(1, train.length / MAX_POINTS);
    for (int k = 0; k < train.length; k += stride) {
      point(path, kept.step(k), train[k]);
    }
    return path.toString();
  }

  private String validationPath() {
    StringBuilder path = new StringBuilder();
    for (int k = 0; k < validation.length; k++) {
      point(path, validationStep[k], validation[k]);
    }
    return path.toString();
  }

  private void point(StringBuilder path, double step, double loss) {
    if (Double.isFinite(loss)) {
      path.append(path.length() == 0 ? 'M' : 'L').append(number("%.1f", x(step))).append(' ');
      path.append(number("%.1f", y(loss)));
    }
  }

  private double x(double step) {
    return LEFT + (WIDTH - LEFT - RIGHT) * step / Math.max(1, kept.steps());
  }

  private double y(double loss) {
    return TOP + (HEIGHT - TOP - BOTTOM) * (high - loss) / (high - low);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
