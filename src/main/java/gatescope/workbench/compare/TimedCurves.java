package gatescope.workbench.compare;

import gatescope.workbench.curve.Curve;
import gatescope.workbench.runs.RunRecord;

/** The curves of a run against the seconds that it trained while it was watched. */
final class TimedCurves {
  private final RunRecord run;
  private final Curve training = new Curve(Curve.SMOOTHING);
  private final Curve validation = new Curve(0);
  private double seenTraining; // the last step of the run that is here, or was there before
  private double seenValidation;
  private double seconds;

  TimedCurves(RunRecord run) {
    this.run = run;
    seenTraining = run.trainCurve().end();
    seenValidation = run.validationCurve().end();
  }

  Curve of(CompareMeasure measure) {
    return measure == CompareMeasure.TRAINING ? training : validation;
  }

  /** Takes over the points that came in the last seconds. */
  void follow(double trained) {
    seconds += trained;
    seenTraining = takeOver(run.trainCurve(), seenTraining, training);
    seenValidation = takeOver(run.validationCurve(), seenValidation, validation);
  }

  private double takeOver(Curve ofRun, double seen, Curve timed) {
    for (int k = ofRun.indexAfter(seen); k < ofRun.size(); k++) {
      timed.append(seconds, ofRun.y(k));
    }
    return ofRun.end();
  }
}
