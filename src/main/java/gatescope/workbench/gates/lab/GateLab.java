package gatescope.workbench.gates.lab;

import gatescope.math.Kernels;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Messages;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.training.TrainingViewModel;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/** The view models of the Gate lab, all about what is selected in one gate score. */
public final class GateLab {
  private final LabSelection selection;
  private final CellViewModel cell;
  private final UnitViewModel unit;
  private final ForceViewModel force;
  private final LayerViewModel layer;
  private final DetectiveViewModel detective;
  private final EditViewModel edit;
  private final TimeMachineViewModel time;
  private final ObjectProperty<LabPanel> panel = new SimpleObjectProperty<>(LabPanel.CELL);

  /**
   * @param inSight whether the lab is looked at; out of sight it rests
   */
  public GateLab(
      GateScoreViewModel gates,
      TrainingViewModel training,
      Background background,
      Kernels kernels,
      Messages messages,
      ObservableBooleanValue inSight) {
    selection = new LabSelection(gates, training, inSight);
    cell = new CellViewModel(selection, messages);
    unit = new UnitViewModel(selection);
    force = new ForceViewModel(selection, background, kernels);
    layer = new LayerViewModel(selection, background, kernels, messages);
    detective = new DetectiveViewModel(selection, background, kernels, messages);
    edit = new EditViewModel(selection, background, kernels);
    time = new TimeMachineViewModel(training, gates.moments());
    gates.onInspect(place -> panel.set(LabPanel.CELL));
    gates.onForce(place -> panel.set(LabPanel.FORCE));
  }

  /** Called once per frame. */
  public void pulse(long nanoTime) {
    time.pulse(nanoTime);
  }

  /** The panel on show beside the gate score. */
  public ObjectProperty<LabPanel> panelProperty() {
    return panel;
  }

  /** What the panels are about. */
  public LabSelection selection() {
    return selection;
  }

  /** The inside of the selected cell. */
  public CellViewModel cell() {
    return cell;
  }

  /** The selected unit through time. */
  public UnitViewModel unit() {
    return unit;
  }

  /** Forced gates and what they do. */
  public ForceViewModel force() {
    return force;
  }

  /** All units of a layer. */
  public LayerViewModel layer() {
    return layer;
  }

  /** Units that follow a rule. */
  public DetectiveViewModel detective() {
    return detective;
  }

  /** The probe with a symbol changed. */
  public EditViewModel edit() {
    return edit;
  }

  /** The past of the run. */
  public TimeMachineViewModel time() {
    return time;
  }
}
