package gatescope.store.report;

import gatescope.train.LossHistory;
import java.util.HashMap;
import java.util.Map;

/** Every loss of a run as comma-separated values. */
public final class SeriesCsv {
  private SeriesCsv() {}

  /** One line per step; the validation loss stands after the steps where it was measured. */
  public static String of(LossHistory history) {
    Map<Long, Double> validation = new HashMap<>();
    for (int k = 0; k < history.validationStep().size(); k++) {
      validation.put((long) history.validationStep().get(k), history.validationLoss().get(k));
    }
    StringBuilder csv = new StringBuilder("step,trainLoss,gradientNorm,validationLoss\n");
    for (int k = 0; k < history.trainLoss().size(); k++) {
      long step = k + 1;
      csv.append(step).append(',').append(history.trainLoss().get(k));
      csv.append(',').append(history.gradientNorm().get(k)).append(',');
      csv.append(validation.containsKey(step) ? validation.get(step) : "").append('\n');
    }
    return csv.toString();
  }
}
