package gatescope.net;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.data.FMatrixRMaj;

/**
 * Seeded starting values, and the forget gate's bias set so that the cell remembers before it has
 * learned to (Jozefowicz, Zaremba and Sutskever 2015).
 */
public final class Initialiser {
  private static final double UNIFORM_BOUND = 0.08;
  private static final double NORMAL_DEVIATION = 0.01;

  private Initialiser() {}

  /** Returns fresh parameters that start {@link Initialisation#BY_WIDTH}. */
  public static Parameters parameters(NetworkShape shape, double forgetBias, long seed) {
    return parameters(shape, Initialisation.BY_WIDTH, forgetBias, seed);
  }

  /**
   * Returns fresh parameters; the same arguments give the same bits everywhere.
   *
   * @param forgetBias the sum of both forget biases, ignored by cells without a forget gate
   */
  public static Parameters parameters(
      NetworkShape shape, Initialisation start, double forgetBias, long seed) {
    Parameters parameters = new Parameters(shape);
    SplittableRandom random = new SplittableRandom(seed);
    for (Parameters.Tensor tensor : parameters.tensors()) {
      FMatrixRMaj x = tensor.matrix();
      switch (start) {
        case BY_WIDTH -> {
          if (x == parameters.embedding()) {
            normal(x, 1, random);
          } else {
            uniform(x, 1 / Math.sqrt(shape.hidden()), random);
          }
        }
        case UNIFORM -> uniform(x, UNIFORM_BOUND, random);
        case NORMAL -> {
          if (!tensor.name().endsWith("Bias")) {
            normal(x, NORMAL_DEVIATION, random);
          }
        }
      }
    }
    setForgetBias(parameters, forgetBias);
    return parameters;
  }

  private static void setForgetBias(Parameters parameters, double forgetBias) {
    NetworkShape shape = parameters.shape();
    int forget = shape.cell().cell().forgetBlock();
    if (forget >= 0) {
      for (int layer = 0; layer < shape.layers(); layer++) {
        fillBlock(parameters.layer(layer).inputBias(), forget, shape.hidden(), forgetBias);
        fillBlock(parameters.layer(layer).recurrentBias(), forget, shape.hidden(), 0);
      }
    }
  }

  private static void uniform(FMatrixRMaj x, double bound, SplittableRandom random) {
    for (int j = 0; j < x.getNumElements(); j++) {
      x.data[j] = (float) ((2 * random.nextDouble() - 1) * bound);
    }
  }

  /** Box and Muller's method; StrictMath, so that every machine draws the same numbers. */
  private static void normal(FMatrixRMaj x, double deviation, SplittableRandom random) {
    for (int j = 0; j < x.getNumElements(); j++) {
      double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
      double standard = radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
      x.data[j] = (float) (deviation * standard);
    }
  }

  private static void fillBlock(FMatrixRMaj bias, int block, int hidden, double value) {
    Arrays.fill(bias.data, block * hidden, (block + 1) * hidden, (float) value);
  }
}
