package gatescope.net;

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
    FMatrixRMaj input, FMatrixRMaj recurrent, FMatrixRMaj inputBias, FMatrixRMaj recurrentBias) {}
