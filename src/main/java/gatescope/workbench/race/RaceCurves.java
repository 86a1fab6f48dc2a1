package gatescope.workbench.race;

import gatescope.race.RacerHistory;
import gatescope.train.history.LossHistory;
import gatescope.workbench.curve.Curve;
import java.util.EnumMap;
import java.util.Map;

/** The curves of one racer. */
final class RaceCurves {
  private final RacerHistory history;
  private final Map<RaceMeasure, Curve> curves = new EnumMap<>(RaceMeasure.class);

  RaceCurves(RacerHistory history) {
    this.history = history;
    curves.put(RaceMeasure.TRAINING, new Curve(Curve.SMOOTHING));
    curves.put(RaceMeasure.VALIDATION, new Curve(0));
    curves.put(RaceMeasure.RETURNED, new Curve(0));
  }

  Curve of(RaceMeasure measure) {
    return curves.get(measure);
  }

  /** Takes over the points that are new. */
  void follow() {
    LossHistory losses = history.losses();
    of(RaceMeasure.TRAINING).follow(losses.trainLoss());
    of(RaceMeasure.VALIDATION).follow(losses.validationStep(), losses.validationLoss());
    of(RaceMeasure.RETURNED).follow(history.returnedStep(), history.returnedLoss());
  }
}
