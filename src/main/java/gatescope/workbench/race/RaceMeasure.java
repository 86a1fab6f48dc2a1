package gatescope.workbench.race;

/** What the curves of a race are about; each has words under "raceMeasure_" and its name. */
public enum RaceMeasure {
  /** Loss per training step. */
  TRAINING,
  /** Loss on the validation part. */
  VALIDATION,
  /** Loss on the symbols that return after a gap. */
  RETURNED
}
