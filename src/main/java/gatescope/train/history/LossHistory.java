package gatescope.train.history;

import java.util.Arrays;

/**
 * The losses of a run, and when its learning rate was changed by hand. Written by the trainer
 * thread, readable from any; each series grows on its own, so read the size of {@link
 * #validationLoss} before the steps that belong to it.
 */
public final class LossHistory {
  private final StepSeries trainLoss = new StepSeries();
  private final StepSeries gradientNorm = new StepSeries();
  private final GrowingSeries validationStep = new GrowingSeries();
  private final GrowingSeries validationLoss = new GrowingSeries();
  private final GrowingSeries rateStep = new GrowingSeries();
  private final GrowingSeries rate = new GrowingSeries();

  public void addStep(double loss, double norm) {
    gradientNorm.append(norm);
    trainLoss.append(loss);
  }

  public void addValidation(long step, double loss) {
    validationStep.append(step);
    validationLoss.append(loss);
  }

  public void addRate(long step, double newRate) {
    rate.append(newRate);
    rateStep.append(step);
  }

  /** The same points, to which nobody will append. */
  public LossHistory copy() {
    LossHistory copy = new LossHistory();
    copy.take(this);
    return copy;
  }

  /** The points up to a step, to which nobody will append. */
  public LossHistory upTo(long step) {
    int validations = countUpTo(step, validationStep);
    int rates = countUpTo(step, rateStep);
    return of(
            trainLoss.kept().upTo(step),
            gradientNorm.kept().upTo(step),
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

  /** Takes the points of another history; only an empty one can. */
  public void take(LossHistory other) {
    gradientNorm.take(other.gradientNorm.kept());
    trainLoss.take(other.trainLoss.kept());
    validationStep.addAll(other.validationStep.toArray());
    validationLoss.addAll(other.validationLoss.toArray());
    rate.addAll(other.rate.toArray());
    rateStep.addAll(other.rateStep.toArray());
  }

  /**
   * A history of points that were kept elsewhere.
   *
   * @param gradientNorm of as many steps as losses
   * @param validationLoss as many as steps
   */
  public static LossHistory of(
      StepSeries.Kept trainLoss,
      StepSeries.Kept gradientNorm,
      double[] validationStep,
      double[] validationLoss) {
    LossHistory history = new LossHistory();
    history.gradientNorm.take(gradientNorm);
    history.trainLoss.take(trainLoss);
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

  /** Nats; number k, from 0, is the loss before step k + 1 moved the weights. */
  public StepSeries trainLoss() {
    return trainLoss;
  }

  /** Global norm before clipping. */
  public StepSeries gradientNorm() {
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
