package gatescope.workbench.gates.lab;

import gatescope.explain.GateTrace;
import gatescope.explain.HalfLife;
import gatescope.explain.Saturation;
import gatescope.explain.TextSlice;
import gatescope.explain.UnitImportance;
import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.net.Gate;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.Messages;
import gatescope.workbench.common.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** All units of a layer at once: saturation, memory, and what each is worth. */
public final class LayerViewModel {
  /** Progress while nothing is measured. */
  public static final double IDLE = -1;

  private static final int CUTS_AT_ONCE = 4;
  private static final double LONGEST = 1000;

  /**
   * A unit's saturation.
   *
   * @param open share of steps above 0.9
   * @param shut share of steps below 0.1
   * @param selected whether it is the unit that is looked at
   */
  public record Dot(int unit, double open, double shut, boolean selected) {}

  /**
   * The saturation of a gate in a layer.
   *
   * @param gate its symbol
   */
  public record Dots(String gate, List<Dot> dots) {}

  private final LabSelection selection;
  private final Background background;
  private final Kernels kernels;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<Dots> dots = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<RankRow>> halfLives =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<RankRow>> worth = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(IDLE);
  private final List<UnitImportance.Cut> cuts = new ArrayList<>();
  private LabFocus shown;
  private int run;

  LayerViewModel(
      LabSelection selection, Background background, Kernels kernels, Messages messages) {
    this.selection = selection;
    this.background = background;
    this.kernels = kernels;
    this.messages = messages;
    selection.focusProperty().addListener(change -> refresh());
    messages.localeProperty().addListener(change -> rename());
    refresh();
  }

  private void refresh() {
    LabFocus focus = selection.focusProperty().get();
    if (focus == null) {
      dots.set(null);
      halfLives.set(List.of());
      forgetCuts();
      shown = null;
      return;
    }
    if (shown != null && !shown.shape().equals(focus.shape())) {
      forgetCuts();
    }
    boolean layerStays =
        focus.hasSameTrace(shown) && focus.place().layer() == shown.place().layer();
    if (!layerStays) {
      showHalfLives(focus);
    }
    shown = focus;
    showDots(focus);
  }

  private void rename() {
    if (shown != null) {
      showHalfLives(shown);
      showCuts();
    }
  }

  private void showDots(LabFocus focus) {
    Gate gate = saturating(focus);
    int index = focus.trace().gates().indexOf(gate);
    List<Dot> all =
        Saturation.of(focus.trace(), focus.place().layer(), index).stream()
            .map(s -> new Dot(s.unit(), s.open(), s.shut(), s.unit() == focus.place().unit()))
            .toList();
    dots.set(new Dots(gate.symbol(), all));
  }

  /**
   * The gate that is looked at; a state says nothing about open and shut unless there is no gate.
   */
  private static Gate saturating(LabFocus focus) {
    boolean state = focus.gate().source() != Gate.Source.GATES;
    return state ? focus.trace().gates().get(0) : focus.gate();
  }

  private void showHalfLives(LabFocus focus) {
    GateTrace trace = focus.trace();
    List<RankRow> rows = new ArrayList<>();
    for (HalfLife life : HalfLife.of(trace, focus.place().layer())) {
      double bar = Math.log1p(Math.min(LONGEST, life.symbols())) / Math.log1p(LONGEST);
      rows.add(
          new RankRow(
              messages.text("unitName", life.unit()),
              life.isStill() ? messages.text("halfLifeStill") : symbols(life),
              life.isStill() ? 0 : bar,
              life.layer(),
              life.unit()));
    }
    halfLives.set(List.copyOf(rows));
  }

  private String symbols(HalfLife life) {
    if (life.symbols() > LONGEST) {
      return messages.text("halfLifeLong", LONGEST);
    }
    double rounded = life.symbols() < 10 ? life.symbols() : Math.rint(life.symbols());
    return messages.text("halfLifeSymbols", rounded);
  }

  /** Cuts every unit of every layer in turn and measures what that costs; stops if it is at it. */
  public void measureWorthOrStop() {
    LabFocus focus = selection.focusProperty().get();
    if (progress.get() != IDLE) {
      run++;
      progress.set(IDLE);
    } else if (focus != null) {
      forgetCuts();
      progress.set(0);
      int mine = run;
      background.run(
          () -> importance(focus), started -> goOn(mine, started, List.of()), this::failed);
    }
  }

  private UnitImportance importance(LabFocus focus) {
    int symbols = UnitImportance.symbols(focus.shape().parameterCount());
    TextSlice slice = TextSlice.ofValidation(focus.corpus(), symbols);
    return new UnitImportance(focus.parameters(), slice, kernels);
  }

  private void goOn(int mine, UnitImportance importance, List<UnitImportance.Cut> more) {
    if (mine != run) {
      return;
    }
    cuts.addAll(more);
    showCuts();
    progress.set((double) importance.done() / importance.total());
    if (importance.done() == importance.total()) {
      progress.set(IDLE);
      return;
    }
    background.run(
        () -> importance.next(CUTS_AT_ONCE), next -> goOn(mine, importance, next), this::failed);
  }

  private void showCuts() {
    cuts.sort(Comparator.comparingDouble(cut -> -cut.lost()));
    double most = cuts.isEmpty() ? 1 : Math.max(1e-9, Math.abs(cuts.get(0).lost()));
    worth.set(
        cuts.stream()
            .map(
                cut ->
                    new RankRow(
                        messages.text("unitOfLayer", cut.unit(), cut.layer() + 1),
                        (cut.lost() >= 0 ? "+" : "") + Numbers.signed(cut.lost()),
                        Math.max(-1, cut.lost() / most),
                        cut.layer(),
                        cut.unit()))
            .toList());
  }

  private void failed(Throwable failure) {
    progress.set(IDLE);
    notice.set(Failures.notice(failure));
  }

  private void forgetCuts() {
    run++;
    cuts.clear();
    worth.set(List.of());
    progress.set(IDLE);
    notice.set(null);
  }

  /** Selects the unit of a row. */
  public void select(RankRow row) {
    if (row != null && row.hasUnit()) {
      selection.select(row.layer(), row.unit());
    }
  }

  /** Selects a unit of the layer on show. */
  public void select(int unit) {
    selection.gates().selectedUnitProperty().set(unit);
  }

  /** How often the gate that is looked at is open and shut, or null. */
  public ReadOnlyObjectProperty<Dots> dotsProperty() {
    return dots.getReadOnlyProperty();
  }

  /** The units of the layer, longest memory first. */
  public ReadOnlyObjectProperty<List<RankRow>> halfLivesProperty() {
    return halfLives.getReadOnlyProperty();
  }

  /** All units measured so far, the most precious first: perplexity that is lost without them. */
  public ReadOnlyObjectProperty<List<RankRow>> worthProperty() {
    return worth.getReadOnlyProperty();
  }

  /** 0 to 1 while units are cut, else {@link #IDLE}. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What went wrong, or null. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }
}
