package gatescope.net;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.data.FMatrixRMaj;

/**
 * Seeded starting values: weights and biases uniform in ±1/√H as in PyTorch, embeddings standard
 * normal, and the forget gate's bias set so that the cell remembers before it has learned to
 * (Jozefowicz, Zaremba and Sutskever 2015).
 */
public final class Initialiser {
  private Initialiser() {}

  /**
   * Returns fresh parameters; the same arguments give the same bits everywhere.
   *
   * @param forgetBias the sum of both forget biases, ignored by cells without a forget gate
   */
  public static Parameters parameters(NetworkShape shape, double forgetBias, long seed) {
    Parameters parameters = new Parameters(shape);
    SplittableRandom random = new SplittableRandom(seed);
    double bound = 1 / Math.sqrt(shape.hidden());
    for (Parameters.Tensor tensor : parameters.tensors()) {
      if (tensor.matrix() == parameters.embedding()) {
        normal(tensor.matrix(), random);
      } else {
        uniform(tensor.matrix(), bound, random);
      }
    }
    int forget = shape.cell().cell().forgetBlock();
    if (forget >= 0) {
      for (int layer = 0; layer < shape.layers(); layer++) {
        fillBlock(parameters.layer(layer).inputBias(), forget, shape.hidden(), forgetBias);
        fillBlock(parameters.layer(layer).recurrentBias(), forget, shape.hidden(), 0);
      }
    }
    return parameters;
  }

  private static void uniform(FMatrixRMaj x, double bound, SplittableRandom random) {
    for (int j = 0; j < x.getNumElements(); j++) {
      x.data[j] = (float) ((2 * random.nextDouble() - 1) * bound);
    }
  }

  /** Box and Muller's method; StrictMath, so that every machine draws the same numbers. */
  private static void normal(FMatrixRMaj x, SplittableRandom random) {
    for (int j = 0; j < x.getNumElements(); j++) {
      double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
      x.data[j] = (float) (radius * StrictMath.cos(2 * Math.PI * random.nextDouble()));
    }
  }

  private static void fillBlock(FMatrixRMaj bias, int block, int hidden, double value) {
    Arrays.fill(bias.data, block * hidden, (block + 1) * hidden, (float) value);
  }
}
