package gatescope.train;

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
