package gatescope.workbench.gates.lab;

import gatescope.explain.Contribution;
import gatescope.explain.Equation;
import gatescope.explain.PreActivation;
import gatescope.i18n.Notice;
import gatescope.net.Forcing;
import gatescope.net.Gate;
import gatescope.workbench.common.Glyph;
import gatescope.workbench.common.Messages;
import gatescope.workbench.common.Numbers;
import gatescope.workbench.gates.CellPlace;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The inside of one cell at one step: diagram, equations with numbers, and a gate taken apart. */
public final class CellViewModel {
  private static final int LARGEST = 10;

  /**
   * What is shown.
   *
   * @param title which unit reads what
   * @param equations two lines each, letters and numbers
   * @param gate the gate as σ or tanh of its sum; empty for a state
   * @param contributions the largest addends, then the rest
   */
  public record Shown(
      Notice title,
      CellDrawing drawing,
      List<String> equations,
      String gate,
      List<RankRow> contributions) {}

  private final LabSelection selection;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();

  CellViewModel(LabSelection selection, Messages messages) {
    this.selection = selection;
    this.messages = messages;
    selection.focusProperty().addListener(change -> refresh());
    messages.localeProperty().addListener(change -> refresh());
    refresh();
  }

  private void refresh() {
    LabFocus focus = selection.focusProperty().get();
    if (focus == null) {
      shown.set(null);
      return;
    }
    CellPlace place = focus.place();
    String glyph = focus.glyph(place.step());
    List<String> equations = new ArrayList<>();
    for (Equation equation : focus.step().equations()) {
      equations.add(EquationText.letters(equation, place.step()));
      equations.add(EquationText.numbers(equation));
    }
    PreActivation sum = sum(focus);
    shown.set(
        new Shown(
            Notice.of("cellTitle", place.layer() + 1, place.unit(), glyph, place.step()),
            CellDiagrams.of(focus.step(), glyph),
            List.copyOf(equations),
            sum == null ? "" : gateLine(focus, sum),
            sum == null ? List.of() : rows(focus, sum)));
  }

  private static PreActivation sum(LabFocus focus) {
    CellPlace place = focus.place();
    return PreActivation.exists(focus.gate(), focus.parameters())
        ? PreActivation.of(
            focus.parameters(),
            focus.trace(),
            place.layer(),
            focus.gate(),
            place.step(),
            place.unit())
        : null;
  }

  /** Such as f₂₇ = σ(1.830) = 0.862, or what it is held at. */
  private String gateLine(LabFocus focus, PreActivation sum) {
    Gate gate = focus.gate();
    CellPlace place = focus.place();
    String name = Subscripts.of(gate.symbol(), place.step());
    String value = Numbers.signed(focus.step().value(gate.symbol()));
    Forcing.Hold hold =
        focus.forcing().holds().get(new Forcing.Place(place.layer(), gate, place.unit()));
    if (hold != null && place.step() >= hold.from()) {
      return name + " = " + messages.text("forceHeld", value);
    }
    String function = gate.signed() ? "tanh" : "σ";
    return name + " = " + function + "(" + Numbers.signed(sum.sum()) + ") = " + value;
  }

  private List<RankRow> rows(LabFocus focus, PreActivation sum) {
    List<RankRow> rows = new ArrayList<>();
    double largest = Math.max(1e-9, Math.abs(sum.contributions().get(0).value()));
    for (Contribution contribution : sum.largest(LARGEST)) {
      rows.add(row(focus, contribution, largest));
    }
    double rest = sum.rest(LARGEST);
    double bar = Math.max(-1, Math.min(1, rest / largest));
    int others = Math.max(0, sum.contributions().size() - LARGEST);
    rows.add(new RankRow(messages.text("cellRest", others), Numbers.signed(rest), bar, -1, -1));
    return List.copyOf(rows);
  }

  private RankRow row(LabFocus focus, Contribution contribution, double largest) {
    int layer = focus.place().layer();
    int unitLayer =
        switch (contribution.source()) {
          case UNIT -> layer;
          case BELOW -> layer - 1;
          default -> -1;
        };
    return new RankRow(
        name(focus, contribution),
        Numbers.signed(contribution.value()),
        contribution.value() / largest,
        unitLayer,
        unitLayer < 0 ? -1 : contribution.index());
  }

  private String name(LabFocus focus, Contribution contribution) {
    int index = contribution.index();
    return switch (contribution.source()) {
      case SYMBOL ->
          messages.text("cellFromSymbol", Glyph.of(focus.corpus().vocabulary().symbol(index)));
      case UNIT -> messages.text("cellFromUnit", index);
      case BELOW -> messages.text("cellFromBelow", index, focus.place().layer());
      case BIAS -> messages.text("cellFromBias");
    };
  }

  /** The gate and the cell's equations as a spreadsheet with formulas; empty without a cell. */
  public String sheet() {
    LabFocus focus = selection.focusProperty().get();
    return focus == null
        ? ""
        : CellSheet.of(focus, sum(focus), contribution -> name(focus, contribution), messages);
  }

  /** What there is to show, or null. */
  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }
}
