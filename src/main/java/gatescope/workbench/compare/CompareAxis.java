package gatescope.workbench.compare;

/** What overlaid curves are drawn against; each has words under "compareAxis_" and its name. */
public enum CompareAxis {
  STEP,
  /** Seconds of training since the program was started. */
  TIME
}
