package gatescope.net;

import gatescope.math.Kernels;
import org.ejml.data.FMatrixRMaj;

/**
 * The weights of one layer.
 *
 * <p>There are two biases because PyTorch and cuDNN have two: where both act as their sum, each
 * still takes its own optimiser step, and the GRU multiplies only one of them by its reset gate.
 *
 * @param input in × G·H
 * @param recurrent H × G·H
 * @param inputBias 1 × G·H
 * @param recurrentBias 1 × G·H
 */
public record LayerWeights(
    FMatrixRMaj input, FMatrixRMaj recurrent, FMatrixRMaj inputBias, FMatrixRMaj recurrentBias) {
  /**
   * out[row, row + rows) = what x·W is added to: both biases, or that of the input alone where the
   * cell splits its products.
   */
  void setBiases(Cell cell, Kernels kernels, FMatrixRMaj out, int row, int rows) {
    if (cell.splitsProducts()) {
      kernels.setRows(inputBias, out, row, rows);
    } else {
      kernels.setRows(inputBias, recurrentBias, out, row, rows);
    }
  }
}
