package gatescope.train.batch;

/** Which steps have a target. */
public enum Objective {
  /** Every symbol that is read predicts the next. */
  EVERY_STEP,
  /** N symbols are read from the zero state, and only the last predicts: symbol N + 1. */
  LAST_STEP
}
