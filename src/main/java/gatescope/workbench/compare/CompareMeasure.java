package gatescope.workbench.compare;

/** What overlaid curves are about; each has words under "compareMeasure_" and its name. */
public enum CompareMeasure {
  VALIDATION,
  TRAINING
}
