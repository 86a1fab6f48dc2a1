package gatescope.workbench.training;

/** Settings that suit an occasion; the length of the text decides how often it is read. */
public enum Preset {
  /** About ten seconds on one core. */
  CLASS(1, 64, 16, 32, 0.005, 0, 2_200_000),
  /** About five minutes on one core. */
  HOMEWORK(2, 128, 32, 64, 0.003, 0, 30_000_000),
  OVERNIGHT(2, 512, 64, 64, 0.002, 0.2, 200_000_000);

  private static final int MAX_EPOCHS = 500;

  final int layers;
  final int units;
  final int lanes;
  final int steps;
  final double learningRate;
  final double dropout;
  private final long symbols;

  /**
   * @param symbols how many symbols to train on altogether
   */
  Preset(
      int layers,
      int units,
      int lanes,
      int steps,
      double learningRate,
      double dropout,
      long symbols) {
    this.layers = layers;
    this.units = units;
    this.lanes = lanes;
    this.steps = steps;
    this.learningRate = learningRate;
    this.dropout = dropout;
    this.symbols = symbols;
  }

  /** How many epochs to train when each reads so many symbols. */
  int epochs(long symbolsPerEpoch) {
    return (int) Math.max(1, Math.min(MAX_EPOCHS, Math.round((double) symbols / symbolsPerEpoch)));
  }

  /** The key of its name in the bundles. */
  public String key() {
    return "preset_" + name();
  }
}
