package gatescope.train;

/**
 * The latest measurements of a run; NaN before the first.
 *
 * @param trainLoss of the last step, nats per symbol
 * @param gradientNorm before clipping
 * @param validation on the validation part, or null
 * @param bestValidationLoss lowest so far, nats
 * @param learningRate in force
 */
public record Figures(
    double trainLoss,
    double gradientNorm,
    Evaluation validation,
    double bestValidationLoss,
    double learningRate) {
  public static final Figures NONE =
      new Figures(Double.NaN, Double.NaN, null, Double.NaN, Double.NaN);
}
