package gatescope.train;

import java.util.Arrays;

/**
 * Every loss of a run, and when its learning rate was changed by hand. Written by the trainer
 * thread, readable from any; each series grows on its own, so read the size of {@link
 * #validationLoss} before the steps that belong to it.
 */
public final class LossHistory {
  private final GrowingSeries trainLoss = new GrowingSeries();
  private final GrowingSeries gradientNorm = new GrowingSeries();
  private final GrowingSeries validationStep = new GrowingSeries();
  private final GrowingSeries validationLoss = new GrowingSeries();
  private final GrowingSeries rateStep = new GrowingSeries();
  private final GrowingSeries rate = new GrowingSeries();

  void addStep(double loss, double norm) {
    gradientNorm.append(norm);
    trainLoss.append(loss);
  }

  void addValidation(long step, double loss) {
    validationStep.append(step);
    validationLoss.append(loss);
  }

  void addRate(long step, double newRate) {
    rate.append(newRate);
    rateStep.append(step);
  }

  /** The same points, to which nobody will append. */
  LossHistory copy() {
    LossHistory copy = new LossHistory();
    copy.addAll(this);
    return copy;
  }

  /** The points up to a step, to which nobody will append. */
  LossHistory upTo(long step) {
    int steps = (int) Math.min(step, trainLoss.size());
    int validations = countUpTo(step, validationStep);
    int rates = countUpTo(step, rateStep);
    return of(
            Arrays.copyOf(trainLoss.toArray(), steps),
            Arrays.copyOf(gradientNorm.toArray(), steps),
            Arrays.copyOf(validationStep.toArray(), validations),
            Arrays.copyOf(validationLoss.toArray(), validations))
        .withRates(Arrays.copyOf(rateStep.toArray(), rates), Arrays.copyOf(rate.toArray(), rates));
  }

  private static int countUpTo(long step, GrowingSeries ascending) {
    int count = 0;
    while (count < ascending.size() && ascending.get(count) <= step) {
      count++;
    }
    return count;
  }

  /** Appends the points of another history. */
  void addAll(LossHistory other) {
    gradientNorm.addAll(other.gradientNorm);
    trainLoss.addAll(other.trainLoss);
    validationStep.addAll(other.validationStep);
    validationLoss.addAll(other.validationLoss);
    rate.addAll(other.rate);
    rateStep.addAll(other.rateStep);
  }

  /**
   * A history of points that were kept elsewhere.
   *
   * @param gradientNorm as many as losses
   * @param validationLoss as many as steps
   */
  public static LossHistory of(
      double[] trainLoss, double[] gradientNorm, double[] validationStep, double[] validationLoss) {
    LossHistory history = new LossHistory();
    history.gradientNorm.addAll(gradientNorm);
    history.trainLoss.addAll(trainLoss);
    history.validationStep.addAll(validationStep);
    history.validationLoss.addAll(validationLoss);
    return history;
  }

  /**
   * Adds the changes of the learning rate to a history that was kept elsewhere.
   *
   * @param steps after which the rates were changed, ascending
   * @param rates as many as steps
   */
  public LossHistory withRates(double[] steps, double[] rates) {
    rate.addAll(rates);
    rateStep.addAll(steps);
    return this;
  }

  /** Nats; index k is the loss before step k + 1 moved the weights. */
  public GrowingSeries trainLoss() {
    return trainLoss;
  }

  /** Global norm before clipping, one number per step. */
  public GrowingSeries gradientNorm() {
    return gradientNorm;
  }

  /** After how many steps each validation was made. */
  public GrowingSeries validationStep() {
    return validationStep;
  }

  /** Nats. */
  public GrowingSeries validationLoss() {
    return validationLoss;
  }

  /** After how many steps the learning rate was changed by hand; ascending. */
  public GrowingSeries rateStep() {
    return rateStep;
  }

  /** The learning rate from each of those steps on, before the schedule's factor. */
  public GrowingSeries rate() {
    return rate;
  }
}
