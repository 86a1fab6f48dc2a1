package gatescope.lesson;

/**
 * The words of the field that the program uses. Each has a name under "term_" and a sentence under
 * "termIs_" in the bundles.
 */
public enum Term {
  SYMBOL("x ∈ {1 … V}", Place.EXCERPT),
  VOCABULARY("V", Place.SYMBOLS),
  CORPUS("x₁ x₂ x₃ …", Place.CORPUS),
  ONE_HOT("x = (0, …, 1, …, 0)", Place.MODEL),
  EMBEDDING("x = E[s]", Place.MODEL),
  VALIDATION("", Place.TEXTS),
  EPOCH("", Place.TRAINING),
  BATCH("B × T", Place.TRAINING),
  SEQUENCE_LENGTH("T", Place.TRAINING),
  SEED("", Place.TRAINING),
  CROSS_ENTROPY("L = −(1/N) Σ ln p(xₜ)", Place.CURVES),
  PERPLEXITY("PPL = e^L", Place.CURVES),
  BITS("1 nat = 1.443 bits", Place.STATUS),
  SURPRISE("−log₂ p(x)", Place.SCORE),
  N_GRAM("p(xₜ | xₜ₋₁ … xₜ₋ₙ₊₁)", Place.CURVES),
  ENTROPY("H = −Σ p log₂ p", Place.TEMPERATURE),
  EFFECTIVE_CHOICES("2^H", Place.TEMPERATURE),
  LOGIT("z = W·h + b", Place.BARS),
  SOFTMAX("pᵢ = e^zᵢ / Σ e^zⱼ", Place.BARS),
  TEMPERATURE("pᵢ ∝ e^(zᵢ/T)", Place.TEMPERATURE),
  GREEDY("T → 0", Place.TEMPERATURE),
  TOP_K("", Place.WRITE),
  TOP_P("", Place.WRITE),
  DICE("u ∈ [0, 1)", Place.TEMPERATURE),
  RECURRENT_NETWORK("hₜ = F(xₜ, hₜ₋₁)", Place.STAVES),
  PLAIN_RNN("hₜ = tanh(W·xₜ + U·hₜ₋₁ + b)", Place.MODEL),
  LSTM("cₜ = f·cₜ₋₁ + i·g,  hₜ = o·tanh(cₜ)", Place.MODEL),
  GRU("hₜ = (1−z)·n + z·hₜ₋₁", Place.MODEL),
  COUPLED("i = 1 − f", Place.MODEL),
  UNIT("", Place.STAVES),
  LAYER("", Place.MODEL),
  CELL_STATE("cₜ = f·cₜ₋₁ + i·g", Place.CELL),
  HIDDEN_STATE("hₜ = o·tanh(cₜ)", Place.CELL),
  GATE("σ(W·x + U·h + b)", Place.STAVES),
  FORGET_GATE("f = σ(W·x + U·h + b)", Place.STAVES),
  INPUT_GATE("i = σ(W·x + U·h + b)", Place.STAVES),
  CANDIDATE("g = tanh(W·x + U·h + b)", Place.STAVES),
  OUTPUT_GATE("o = σ(W·x + U·h + b)", Place.STAVES),
  SIGMOID("σ(a) = 1 / (1 + e^−a)", Place.CELL),
  TANH("tanh(a)", Place.CELL),
  SATURATION("σ(a) < 0.1, σ(a) > 0.9", Place.UNITS),
  HALF_LIFE("ln 0.5 / mean ln f", Place.UNITS),
  WEIGHT("W, U", Place.MODEL),
  BIAS("b", Place.CELL),
  FORGET_BIAS("b_f", Place.MODEL),
  GRADIENT("∂L/∂W", Place.STATUS),
  BACK_PROPAGATION("∂L/∂hₜ₋₁ = Uᵀ·…·∂L/∂hₜ", Place.TRAINING),
  VANISHING_GRADIENT("‖∂L/∂hₜ₋ₖ‖ → 0", Place.STATUS),
  EXPLODING_GRADIENT("‖∂L/∂hₜ₋ₖ‖ → ∞", Place.STATUS),
  CLIPPING("g ← g · min(1, c/‖g‖)", Place.TRAINING),
  LEARNING_RATE("W ← W − η·∂L/∂W", Place.TRAINING),
  OPTIMIZER("", Place.TRAINING),
  DROPOUT("", Place.MODEL),
  OVERFITTING("", Place.CURVES),
  PROBE("", Place.STAVES),
  FORCING("f := 0", Place.FORCE),
  RULE_AGREEMENT("AUC", Place.DETECTIVE),
  CARRIED_STATE("h₀ := h_T", Place.TRAINING);

  private final String equation;
  private final Place place;

  Term(String equation, Place place) {
    this.equation = equation;
    this.place = place;
  }

  /** How it is written; empty if it has no equation. */
  public String equation() {
    return equation;
  }

  /** Where it can be seen or changed. */
  public Place place() {
    return place;
  }
}
