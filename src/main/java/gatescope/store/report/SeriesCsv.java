package gatescope.store.report;

import gatescope.train.history.LossHistory;
import gatescope.train.history.StepSeries;

/** The losses of a run as comma-separated values. */
public final class SeriesCsv {
  private SeriesCsv() {}

  /**
   * One line for each step, in long runs for every 2ⁿ steps with the mean of what they measured;
   * the last validation loss of these steps stands in their line.
   */
  public static String of(LossHistory history) {
    StepSeries.Kept losses = history.trainLoss().kept();
    StepSeries.Kept norms = history.gradientNorm().kept();
    int validations = 0;
    StringBuilder csv = new StringBuilder("step,trainLoss,gradientNorm,validationLoss\n");
    for (int k = 0; k < losses.size(); k++) {
      long step = losses.step(k);
      csv.append(step).append(',').append(losses.mean()[k]);
      csv.append(',').append(norms.mean()[k]).append(',');
      String validation = "";
      while (validations < history.validationStep().size()
          && history.validationStep().get(validations) <= step) {
        validation = Double.toString(history.validationLoss().get(validations++));
      }
      csv.append(validation).append('\n');
    }
    return csv.toString();
  }
}
