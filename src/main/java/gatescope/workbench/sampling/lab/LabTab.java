package gatescope.workbench.sampling.lab;

/**
 * The parts of the sampling lab, of which one is shown; each has words under "labTab_" and its
 * name.
 */
public enum LabTab {
  WRITE,
  SURPRISE,
  MAP,
  GUESS
}
