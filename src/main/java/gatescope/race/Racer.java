package gatescope.race;

import gatescope.explain.GradientReach;
import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.train.TrainingRun;
import java.util.function.BooleanSupplier;

/** One run of a race; when it diverges it is out, and the others go on. One thread. */
final class Racer {
  private final Entrant entrant;
  private final TrainingRun run;
  private final RacerHistory history;
  private final RaceGauges gauges;
  private final ReturnedLoss returned; // or null
  private double returnedLoss = Double.NaN;
  private GradientReach reach;
  private Notice failure;

  Racer(Entrant entrant, TrainingRun run, RacerHistory history, RaceGauges gauges) {
    this.entrant = entrant;
    this.run = run;
    this.history = history;
    this.gauges = gauges;
    NetworkShape shape = parameters().shape();
    returned = gauges.returnedLoss(shape);
    measureReturned();
  }

  boolean isRunning() {
    return failure == null && !run.isDone();
  }

  long step() {
    return run.step();
  }

  /** Makes a step, and the measurements that are due after it. */
  void makeStep(BooleanSupplier cancelled) {
    try {
      run.makeStep();
    } catch (NoticeException e) {
      failure = e.notice();
      return;
    }
    if (run.isValidationDue()) {
      run.validate(cancelled);
    }
    if (gauges.isReturnedDue(run.step()) || run.isDone()) {
      measureReturned();
    }
  }

  private void measureReturned() {
    if (returned != null) {
      returnedLoss = returned.measure(parameters());
      history.addReturned(run.step(), returnedLoss);
    }
  }

  /** Measures how far its gradient reaches now. */
  void measureReach() {
    reach = gauges.reach(parameters());
  }

  private Parameters parameters() {
    return run.parameters().parameters();
  }

  RacerSnapshot snapshot() {
    return new RacerSnapshot(entrant, run.progress(), run.figures(), returnedLoss, reach, failure);
  }
}
