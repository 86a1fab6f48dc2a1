package gatescope.workbench.runs;

/** A setting that a fork may change, or that it cannot because the weights would not fit. */
public enum ForkSetting {
  LEARNING_RATE("learningRate"),
  OPTIMIZER("optimizer"),
  SCHEDULE("schedule"),
  CLIPPING("clipping"),
  CLIP("clip"),
  DROPOUT("dropout"),
  EPOCHS("epochs"),
  TEMPERATURE("temperature"),
  CELL("cell"),
  LAYERS("layers"),
  UNITS("units"),
  EMBEDDING("embedding"),
  LANES("lanes"),
  STEPS("steps");

  private final String key;

  ForkSetting(String key) {
    this.key = key;
  }

  /** The key of its name. */
  public String key() {
    return key;
  }

  /** Whether a run can go on when this is another. */
  public boolean isFree() {
    return compareTo(CELL) < 0;
  }
}
