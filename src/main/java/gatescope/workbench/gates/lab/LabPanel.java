package gatescope.workbench.gates.lab;

/** The panels beside the gate score, in the order of their tabs. */
public enum LabPanel {
  CELL,
  FORCE,
  UNITS,
  DETECTIVE,
  EDIT
}
