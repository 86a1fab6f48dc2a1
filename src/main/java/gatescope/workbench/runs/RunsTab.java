package gatescope.workbench.runs;

/** The parts of the page about runs. */
public enum RunsTab {
  HISTORY,
  COMPARE,
  RACE
}
