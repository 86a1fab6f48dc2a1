package gatescope.workbench.race;

import gatescope.race.RacerHistory;
import gatescope.train.GrowingSeries;
import gatescope.workbench.Curve;
import java.util.EnumMap;
import java.util.Map;

/** The curves of one racer. */
final class RaceCurves {
  private static final double SMOOTHING = 0.95;

  private final RacerHistory history;
  private final Map<RaceMeasure, Curve> curves = new EnumMap<>(RaceMeasure.class);

  RaceCurves(RacerHistory history) {
    this.history = history;
    curves.put(RaceMeasure.TRAINING, new Curve(SMOOTHING));
    curves.put(RaceMeasure.VALIDATION, new Curve(0));
    curves.put(RaceMeasure.RETURNED, new Curve(0));
  }

  Curve of(RaceMeasure measure) {
    return curves.get(measure);
  }

  /** Takes over the points that are new. */
  void follow() {
    Curve training = of(RaceMeasure.TRAINING);
    GrowingSeries losses = history.losses().trainLoss();
    for (int k = training.size(); k < losses.size(); k++) {
      training.append(k + 1, losses.get(k));
    }
    follow(
        RaceMeasure.VALIDATION,
        history.losses().validationStep(),
        history.losses().validationLoss());
    follow(RaceMeasure.RETURNED, history.returnedStep(), history.returnedLoss());
  }

  private void follow(RaceMeasure measure, GrowingSeries steps, GrowingSeries losses) {
    Curve curve = of(measure);
    int size = losses.size();
    for (int k = curve.size(); k < size; k++) {
      curve.append(steps.get(k), losses.get(k));
    }
  }
}
