package gatescope.workbench;

/** Settings that suit an occasion. */
public enum Preset {
  CLASS(1, 64, 16, 32, 0.005, 0, 6),
  HOMEWORK(2, 128, 32, 64, 0.003, 0, 60),
  OVERNIGHT(2, 512, 64, 64, 0.002, 0.2, 60);

  final int layers;
  final int units;
  final int lanes;
  final int steps;
  final double learningRate;
  final double dropout;
  final int epochs;

  Preset(
      int layers,
      int units,
      int lanes,
      int steps,
      double learningRate,
      double dropout,
      int epochs) {
    this.layers = layers;
    this.units = units;
    this.lanes = lanes;
    this.steps = steps;
    this.learningRate = learningRate;
    this.dropout = dropout;
    this.epochs = epochs;
  }

  /** The key of its name in the bundles. */
  public String key() {
    return "preset_" + name();
  }
}
