package gatescope.net;

/** Where training starts. */
public enum Initialisation {
  /** Weights and biases uniform in ±1/√H as in PyTorch, embeddings standard normal. */
  BY_WIDTH,
  /** Everything uniform in ±0.08, as in char-rnn. */
  UNIFORM,
  /** Weights and embeddings normal with deviation 0.01, biases zero, as in many textbooks. */
  NORMAL
}
