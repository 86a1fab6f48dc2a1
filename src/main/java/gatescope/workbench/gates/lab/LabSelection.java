package gatescope.workbench.gates.lab;

import gatescope.explain.GateTrace;
import gatescope.text.Corpus;
import gatescope.workbench.gates.CellPlace;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.gates.ScoreData;
import gatescope.workbench.training.TrainingViewModel;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Which gate of which unit at which step the lab explains: what is selected in the gate score, and
 * as long as nothing is, the first row at the last symbol.
 */
public final class LabSelection {
  private static final String FIRST_GATE = "f";

  private final GateScoreViewModel gates;
  private final TrainingViewModel training;
  private final ObservableBooleanValue inSight;
  private final StringProperty gate = new SimpleStringProperty(FIRST_GATE);
  private final ReadOnlyObjectWrapper<LabFocus> focus = new ReadOnlyObjectWrapper<>();

  /**
   * @param inSight whether the lab is looked at; out of sight it rests
   */
  LabSelection(
      GateScoreViewModel gates, TrainingViewModel training, ObservableBooleanValue inSight) {
    this.gates = gates;
    this.training = training;
    this.inSight = inSight;
    InvalidationListener again = change -> refresh();
    Stream.<Observable>of(
            gates.scoreProperty(),
            gates.selectedLayerProperty(),
            gates.selectedUnitProperty(),
            gates.selectedStepProperty(),
            gate,
            inSight)
        .forEach(cause -> cause.addListener(again));
    gates.onInspect(place -> gate.set(place.gate()));
    gates.onForce(place -> gate.set(place.gate()));
    refresh();
  }

  private void refresh() {
    if (!inSight.get() && gates.traceProperty().get() != null) {
      return;
    }
    GateTrace trace = gates.traceProperty().get();
    ScoreData score = gates.scoreProperty().get();
    Corpus corpus = training.trainedCorpusProperty().get();
    boolean complete = trace != null && score != null && corpus != null && gates.traced() != null;
    if (!complete || score.steps() != trace.steps() || score.units() != trace.units()) {
      focus.set(null);
      return;
    }
    int unit = gates.selectedUnitProperty().get();
    int step = gates.selectedStepProperty().get();
    CellPlace place =
        new CellPlace(
            knownGate(trace),
            Math.min(gates.selectedLayerProperty().get(), trace.shape().layers() - 1),
            unit >= 0 && unit < trace.units() ? unit : score.unitAt(0),
            step >= 0 && step < trace.steps() ? step : trace.steps() - 1);
    focus.set(
        new LabFocus(corpus, gates.traced(), gates.tracedForcing(), trace, gates.symbols(), place));
  }

  private String knownGate(GateTrace trace) {
    return trace.gate(gate.get()) >= 0 ? gate.get() : trace.gates().get(0).symbol();
  }

  /** The symbol of the gate that is explained; one that the cell has not means its first. */
  public StringProperty gateProperty() {
    return gate;
  }

  /** The symbols of the gates of the cell on show; empty before there is one. */
  public List<String> gateNames() {
    LabFocus now = focus.get();
    return now == null ? List.of() : now.trace().gates().stream().map(g -> g.symbol()).toList();
  }

  /** Selects what is looked at, so that it stays when the rows are sorted anew. */
  void keep() {
    CellPlace place = focus.get().place();
    gates.selectedUnitProperty().set(place.unit());
    gates.selectedStepProperty().set(place.step());
  }

  /** Selects a unit in the gate score. */
  public void select(int layer, int unit) {
    gates.selectedLayerProperty().set(layer);
    gates.selectedUnitProperty().set(unit);
  }

  ReadOnlyObjectProperty<LabFocus> focusProperty() {
    return focus.getReadOnlyProperty();
  }

  ObservableBooleanValue inSight() {
    return inSight;
  }

  GateScoreViewModel gates() {
    return gates;
  }
}
