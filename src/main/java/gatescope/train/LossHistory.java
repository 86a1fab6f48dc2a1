package gatescope.train;

import java.util.Arrays;

/**
 * Every loss of a run. Written by the trainer thread, readable from any; each series grows on its
 * own, so read the size of {@link #validationLoss} before the steps that belong to it.
 */
public final class LossHistory {
  private final GrowingSeries trainLoss = new GrowingSeries();
  private final GrowingSeries gradientNorm = new GrowingSeries();
  private final GrowingSeries validationStep = new GrowingSeries();
  private final GrowingSeries validationLoss = new GrowingSeries();

  void addStep(double loss, double norm) {
    gradientNorm.append(norm);
    trainLoss.append(loss);
  }

  void addValidation(long step, double loss) {
    validationStep.append(step);
    validationLoss.append(loss);
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
    double[] validated = validationStep.toArray();
    int count = 0;
    while (count < validated.length && validated[count] <= step) {
      count++;
    }
    return of(
        Arrays.copyOf(trainLoss.toArray(), steps),
        Arrays.copyOf(gradientNorm.toArray(), steps),
        Arrays.copyOf(validated, count),
        Arrays.copyOf(validationLoss.toArray(), count));
  }

  /** Appends the points of another history. */
  void addAll(LossHistory other) {
    gradientNorm.addAll(other.gradientNorm);
    trainLoss.addAll(other.trainLoss);
    validationStep.addAll(other.validationStep);
    validationLoss.addAll(other.validationLoss);
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
}
