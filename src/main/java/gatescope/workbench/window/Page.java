package gatescope.workbench.window;

/** The pages of the window. */
public enum Page {
  WORKBENCH,
  GATES,
  SAMPLING,
  CORPUS,
  RUNS
}
