package gatescope.workbench.gates.lab;

import gatescope.explain.CellStep;
import gatescope.explain.GateTrace;
import gatescope.i18n.Notice;
import gatescope.net.Gate;
import gatescope.workbench.gates.CellPlace;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One unit through time: its gates as lines, and the ledger of its memory. */
public final class UnitViewModel {
  private final LabSelection selection;
  private final ReadOnlyObjectWrapper<UnitLines> lines = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> title = new ReadOnlyObjectWrapper<>();

  UnitViewModel(LabSelection selection) {
    this.selection = selection;
    selection.focusProperty().addListener(change -> refresh());
    refresh();
  }

  private void refresh() {
    LabFocus focus = selection.focusProperty().get();
    if (focus == null) {
      lines.set(null);
      title.set(Notice.of("unitNone"));
      return;
    }
    CellPlace place = focus.place();
    GateTrace trace = focus.trace();
    List<UnitLines.Line> all = new ArrayList<>();
    for (Gate gate : trace.gates()) {
      all.add(line(trace, place, gate));
    }
    List<UnitLines.Entry> ledger = new ArrayList<>();
    for (int t = 0; t < trace.steps(); t++) {
      CellStep step = new CellStep(trace, place.layer(), t, place.unit());
      ledger.add(
          new UnitLines.Entry(
              step.stateBefore().value(),
              step.kept(),
              step.added(),
              step.state().value(),
              step.keeping()));
    }
    List<String> glyphs = new ArrayList<>();
    for (int t = 0; t < trace.steps(); t++) {
      glyphs.add(focus.glyph(t));
    }
    lines.set(
        new UnitLines(List.copyOf(glyphs), List.copyOf(all), List.copyOf(ledger), place.step()));
    title.set(Notice.of("unitTitle", place.layer() + 1, place.unit()));
  }

  private static UnitLines.Line line(GateTrace trace, CellPlace place, Gate gate) {
    List<Float> values = new ArrayList<>();
    for (int t = 0; t < trace.steps(); t++) {
      values.add(trace.value(place.layer(), gate.symbol(), t, place.unit()));
    }
    return new UnitLines.Line(gate.symbol(), gate.signed(), List.copyOf(values));
  }

  /** Goes to a step. */
  public void select(int step) {
    selection.gates().selectedStepProperty().set(step);
  }

  /** Which unit it is. */
  public ReadOnlyObjectProperty<Notice> titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** What there is to draw, or null. */
  public ReadOnlyObjectProperty<UnitLines> linesProperty() {
    return lines.getReadOnlyProperty();
  }
}
