package gatescope.store;

import gatescope.net.LayerWeights;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ejml.data.FMatrixRMaj;

/**
 * Parameters under the names and in the layout of PyTorch: {@code embedding.weight}, {@code
 * lstm.weight_ih_l0}, {@code fc.weight} and so on.
 *
 * <p>PyTorch keeps a weight as outputs × inputs where a matrix here is inputs × outputs, so that
 * all but embeddings and biases are transposed. The gate blocks stand in the same order: i, f, g, o
 * for the LSTM and r, z, n for the GRU.
 */
public final class TorchNames {
  private enum Layout {
    SAME,
    TRANSPOSED,
    VECTOR
  }

  /** A matrix, its name in the file, and how it lies there. */
  private record Mapping(String name, FMatrixRMaj matrix, Layout layout) {
    List<Integer> shape() {
      return switch (layout) {
        case SAME -> List.of(matrix.numRows, matrix.numCols);
        case TRANSPOSED -> List.of(matrix.numCols, matrix.numRows);
        case VECTOR -> List.of(matrix.numCols);
      };
    }
  }

  private TorchNames() {}

  /** The parameters as tensors of a file, copied. */
  public static List<StoredTensor> tensors(Parameters parameters) {
    List<StoredTensor> tensors = new ArrayList<>();
    for (Mapping mapping : mappings(parameters)) {
      FMatrixRMaj matrix = mapping.matrix();
      float[] values = new float[matrix.getNumElements()];
      if (mapping.layout() == Layout.TRANSPOSED) {
        transpose(matrix.data, values, matrix.numRows, matrix.numCols);
      } else {
        System.arraycopy(matrix.data, 0, values, 0, values.length);
      }
      tensors.add(StoredTensor.of(mapping.name(), mapping.shape(), values));
    }
    return tensors;
  }

  /**
   * Collects parameters from a file; tensors of other names are left alone.
   *
   * @param prefix before every name, usually empty
   * @throws SafetensorsException if a tensor is missing or of another shape
   */
  public static Parameters parameters(Safetensors file, String prefix, NetworkShape shape)
      throws SafetensorsException {
    long floats = 0;
    for (StoredTensor tensor : file.tensors().values()) {
      floats += tensor.elements();
    }
    if (floats < shape.parameterCount()) {
      throw new SafetensorsException(
          "a network of "
              + shape.parameterCount()
              + " weights does not come from "
              + floats
              + " numbers");
    }
    Parameters parameters = new Parameters(shape);
    for (Mapping mapping : mappings(parameters)) {
      FMatrixRMaj matrix = mapping.matrix();
      float[] values = file.floats(prefix + mapping.name(), mapping.shape());
      if (mapping.layout() == Layout.TRANSPOSED) {
        transpose(values, matrix.data, matrix.numCols, matrix.numRows);
      } else {
        System.arraycopy(values, 0, matrix.data, 0, values.length);
      }
    }
    return parameters;
  }

  private static List<Mapping> mappings(Parameters parameters) {
    NetworkShape shape = parameters.shape();
    String cell = shape.cell().name().toLowerCase(Locale.ROOT);
    List<Mapping> mappings = new ArrayList<>();
    if (!shape.oneHot()) {
      mappings.add(new Mapping("embedding.weight", parameters.embedding(), Layout.SAME));
    }
    for (int layer = 0; layer < shape.layers(); layer++) {
      LayerWeights weights = parameters.layer(layer);
      mappings.add(new Mapping(cell + ".weight_ih_l" + layer, weights.input(), Layout.TRANSPOSED));
      mappings.add(
          new Mapping(cell + ".weight_hh_l" + layer, weights.recurrent(), Layout.TRANSPOSED));
      mappings.add(new Mapping(cell + ".bias_ih_l" + layer, weights.inputBias(), Layout.VECTOR));
      mappings.add(
          new Mapping(cell + ".bias_hh_l" + layer, weights.recurrentBias(), Layout.VECTOR));
    }
    mappings.add(new Mapping("fc.weight", parameters.output(), Layout.TRANSPOSED));
    mappings.add(new Mapping("fc.bias", parameters.outputBias(), Layout.VECTOR));
    return mappings;
  }

  private static void transpose(float[] from, float[] to, int rows, int cols) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < cols; c++) {
        to[c * rows + r] = from[r * cols + c];
      }
    }
  }
}
