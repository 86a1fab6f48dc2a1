package gatescope.race;

import gatescope.train.history.GrowingSeries;
import gatescope.train.history.LossHistory;

/**
 * The losses of a racer. Written by the thread of the race, readable from any; read the size of
 * {@link #returnedLoss} before the steps that belong to it.
 *
 * @param losses of training and validation
 * @param returnedStep after how many steps the returned symbols were measured
 * @param returnedLoss on the returned symbols, nats
 */
public record RacerHistory(
    LossHistory losses, GrowingSeries returnedStep, GrowingSeries returnedLoss) {
  RacerHistory() {
    this(new LossHistory(), new GrowingSeries(), new GrowingSeries());
  }

  void addReturned(long step, double loss) {
    returnedStep.append(step);
    returnedLoss.append(loss);
  }
}
