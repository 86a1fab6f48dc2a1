package gatescope.workbench.compare;

import gatescope.workbench.Curve;
import gatescope.workbench.runs.RunRecord;

/** The curves of a run against the seconds that it trained while it was watched. */
final class TimedCurves {
  private final RunRecord run;
  private final Curve training = new Curve(Curve.SMOOTHING);
  private final Curve validation = new Curve(0);
  private int seenTraining; // points of the run that are here, or were there before
  private int seenValidation;
  private double seconds;

  TimedCurves(RunRecord run) {
    this.run = run;
    seenTraining = run.trainCurve().size();
    seenValidation = run.validationCurve().size();
  }

  Curve of(CompareMeasure measure) {
    return measure == CompareMeasure.TRAINING ? training : validation;
  }

  /** Takes over the points that came in the last seconds. */
  void follow(double trained) {
    seconds += trained;
    for (; seenTraining < run.trainCurve().size(); seenTraining++) {
      training.append(seconds, run.trainCurve().y(seenTraining));
    }
    for (; seenValidation < run.validationCurve().size(); seenValidation++) {
      validation.append(seconds, run.validationCurve().y(seenValidation));
    }
  }
}
