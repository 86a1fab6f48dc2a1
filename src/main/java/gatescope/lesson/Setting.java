package gatescope.lesson;

/** The numbers of a run that a lesson may set. */
public enum Setting {
  LAYERS,
  UNITS,
  /** 0 for one-hot input. */
  EMBEDDING,
  DROPOUT,
  FORGET_BIAS,
  RATE,
  LANES,
  STEPS,
  CLIP,
  EPOCHS,
  SEED
}
