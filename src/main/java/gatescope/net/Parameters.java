package gatescope.net;

import gatescope.math.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * All numbers that training learns, or a gradient or moment of the same shapes.
 *
 * <p>Owned by one thread at a time; whoever shares one hands out a {@link #copy} and writes it no
 * more.
 */
public final class Parameters {
  /** A matrix and what it is called in files and messages. */
  public record Tensor(String name, FMatrixRMaj matrix) {}

  private final NetworkShape shape;
  private final FMatrixRMaj embedding;
  private final List<LayerWeights> layers;
  private final Factors factors;
  private final FMatrixRMaj output;
  private final FMatrixRMaj outputBias;
  private final List<Tensor> tensors;

  /** All zero. */
  public Parameters(NetworkShape shape) {
    this.shape = shape;
    int columns = shape.gateColumns();
    List<Tensor> all = new ArrayList<>();
    embedding = shape.oneHot() ? null : new FMatrixRMaj(shape.vocabulary(), shape.embedding());
    if (embedding != null) {
      all.add(new Tensor("embedding", embedding));
    }
    List<LayerWeights> stack = new ArrayList<>();
    List<LayerFactors> asTheyLie = new ArrayList<>();
    for (int layer = 0; layer < shape.layers(); layer++) {
      LayerWeights weights =
          new LayerWeights(
              new FMatrixRMaj(shape.inputWidth(layer), columns),
              new FMatrixRMaj(shape.hidden(), columns),
              new FMatrixRMaj(1, columns),
              new FMatrixRMaj(1, columns));
      stack.add(weights);
      asTheyLie.add(new LayerFactors(new Factor(weights.input()), new Factor(weights.recurrent())));
      all.add(new Tensor("layer" + layer + ".input", weights.input()));
      all.add(new Tensor("layer" + layer + ".recurrent", weights.recurrent()));
      all.add(new Tensor("layer" + layer + ".inputBias", weights.inputBias()));
      all.add(new Tensor("layer" + layer + ".recurrentBias", weights.recurrentBias()));
    }
    layers = List.copyOf(stack);
    output = new FMatrixRMaj(shape.hidden(), shape.vocabulary());
    factors = new Factors(asTheyLie, new Factor(output), null);
    outputBias = new FMatrixRMaj(1, shape.vocabulary());
    all.add(new Tensor("output", output));
    all.add(new Tensor("outputBias", outputBias));
    tensors = List.copyOf(all);
  }

  public NetworkShape shape() {
    return shape;
  }

  /** V × E, or null for one-hot input. */
  public FMatrixRMaj embedding() {
    return embedding;
  }

  /** A copy of the embedding of a symbol, E numbers; only with an embedding. */
  public float[] embeddingRow(int symbol) {
    int width = embedding.numCols;
    return Arrays.copyOfRange(embedding.data, symbol * width, (symbol + 1) * width);
  }

  public LayerWeights layer(int layer) {
    return layers.get(layer);
  }

  /** H × V. */
  public FMatrixRMaj output() {
    return output;
  }

  /** 1 × V. */
  public FMatrixRMaj outputBias() {
    return outputBias;
  }

  /** These same matrices to multiply with, as they lie. */
  Factors factors() {
    return factors;
  }

  /** Every matrix with its name, in a fixed order. */
  public List<Tensor> tensors() {
    return tensors;
  }

  public Parameters copy() {
    Parameters copy = new Parameters(shape);
    copy.copyFrom(this);
    return copy;
  }

  /** Overwrites these numbers with those of another of the same shape. */
  public void copyFrom(Parameters other) {
    if (!shape.equals(other.shape)) {
      throw new IllegalArgumentException(shape + " is not " + other.shape);
    }
    for (int k = 0; k < tensors.size(); k++) {
      FMatrixRMaj from = other.tensors.get(k).matrix();
      System.arraycopy(from.data, 0, tensors.get(k).matrix().data, 0, from.getNumElements());
    }
  }
}
