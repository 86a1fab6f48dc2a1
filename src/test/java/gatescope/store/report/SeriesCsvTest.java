package gatescope.store.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatescope.train.history.LossHistory;
import gatescope.train.history.StepSeries;
import org.junit.jupiter.api.Test;

class SeriesCsvTest {
  @Test
  void aLineAStepWithTheValidationThatCameAfterIt() {
    StepSeries.Kept losses = StepSeries.Kept.all(new double[] {3, 2.5, 2});
    StepSeries.Kept norms = StepSeries.Kept.all(new double[] {1, 0.5, 0.25});
    double[] steps = {2, 3};
    double[] validation = {2.75, Double.NaN};
    assertEquals(
        "step,trainLoss,gradientNorm,validationLoss\n"
            + "1,3.0,1.0,\n2,2.5,0.5,2.75\n3,2.0,0.25,NaN\n",
        SeriesCsv.of(LossHistory.of(losses, norms, steps, validation)));
  }

  @Test
  void aLineForTheStepsOfAPointOfALongRun() {
    double[] mean = {3, 2};
    StepSeries.Kept kept = new StepSeries.Kept(4, 6, mean, mean, mean);
    double[] steps = {1, 3, 6};
    double[] validation = {2.75, 2.5, 2.25};
    assertEquals(
        "step,trainLoss,gradientNorm,validationLoss\n4,3.0,3.0,2.5\n6,2.0,2.0,2.25\n",
        SeriesCsv.of(LossHistory.of(kept, kept, steps, validation)));
  }
}
