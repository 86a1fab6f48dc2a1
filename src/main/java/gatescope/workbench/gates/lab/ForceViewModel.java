package gatescope.workbench.gates.lab;

import gatescope.explain.ForcingPreset;
import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.net.Forcing;
import gatescope.net.Forcing.Hold;
import gatescope.net.Forcing.Place;
import gatescope.net.Gate;
import gatescope.sample.Dice;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.LatestWork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Gates held at a value or frozen, and what that does: perplexity on a fixed slice of the
 * validation text, surprise at every symbol of the probe, and the same sentence drawn with the same
 * dice. The gate score shows the probe as it is read with the holds. Nothing here touches training:
 * holds are read by the lab's own forward passes alone.
 */
public final class ForceViewModel {
  /** How far the memory c can be held from zero. */
  private static final double MEMORY_REACH = 3;

  /** Which units a control is about. */
  public enum Scope {
    UNIT,
    /** Those that follow the brush of the gate score. */
    BRUSHED,
    LAYER
  }

  /**
   * One control.
   *
   * @param symbol of its gate
   * @param low end of its range
   * @param high end of its range
   * @param held whether all units in scope are held
   * @param value what they are held at, or on average have learned to do at the selected step; a
   *     memory may lie beyond the range
   */
  public record Dial(String symbol, double low, double high, boolean held, double value) {}

  private final LabSelection selection;
  private final Kernels kernels;
  private final LatestWork task;
  private final StringProperty scopeName = new SimpleStringProperty(Scope.UNIT.name());
  private final LongProperty dice = new SimpleLongProperty(1);
  private final ReadOnlyObjectWrapper<Forcing> forcing = new ReadOnlyObjectWrapper<>(Forcing.NONE);
  private final ReadOnlyObjectWrapper<List<Dial>> dials = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<ForcedEffect> effect = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private LabFocus measured;

  ForceViewModel(LabSelection selection, Background background, Kernels kernels) {
    this.selection = selection;
    this.kernels = kernels;
    task = new LatestWork(background);
    selection.focusProperty().addListener((property, before, now) -> focus(now));
    scopeName.addListener(change -> showDials());
    selection.gates().brushedUnitsProperty().addListener(change -> showDials());
    dice.addListener(change -> measure());
    forcing.addListener(change -> showInScore());
    selection.inSight().addListener(change -> showInScore());
    focus(selection.focusProperty().get());
  }

  private void focus(LabFocus now) {
    if (now == null || !forcing.get().fits(now.shape())) {
      forcing.set(Forcing.NONE);
    }
    showDials();
    if (now == null || !now.reads(measured)) {
      measure();
    }
  }

  /** The gate score reads with what is held, as long as the lab that holds it is in sight. */
  private void showInScore() {
    boolean inSight = selection.inSight().get();
    selection.gates().forcingProperty().set(inSight ? forcing.get() : Forcing.NONE);
  }

  private void showDials() {
    LabFocus focus = selection.focusProperty().get();
    List<Integer> units = units();
    notice.set(scopeNotice(focus, units));
    if (focus == null || units.isEmpty()) {
      dials.set(List.of());
      return;
    }
    dials.set(focus.trace().gates().stream().map(gate -> dial(focus, gate, units)).toList());
  }

  private Notice scopeNotice(LabFocus focus, List<Integer> units) {
    if (focus == null) {
      return Notice.of("forceNothing");
    }
    return switch (scope()) {
      case UNIT -> Notice.of("forceUnit", focus.place().unit(), focus.place().layer() + 1);
      case BRUSHED ->
          units.isEmpty()
              ? Notice.of("forceBrushNone")
              : Notice.of("forceBrushed", units.size(), focus.place().layer() + 1);
      case LAYER -> Notice.of("forceLayer", units.size(), focus.place().layer() + 1);
    };
  }

  private Dial dial(LabFocus focus, Gate gate, List<Integer> units) {
    boolean memory = gate.source() == Gate.Source.MEMORY;
    double high = memory ? MEMORY_REACH : 1;
    double low = gate.signed() ? -high : 0;
    List<Hold> holds =
        units.stream()
            .map(unit -> forcing.get().holds().get(place(focus, gate, unit)))
            .filter(hold -> hold != null)
            .toList();
    boolean held = holds.size() == units.size();
    double value =
        held ? mean(holds, Hold::value) : mean(units, unit -> learned(focus, gate, unit));
    return new Dial(gate.symbol(), low, high, held, value);
  }

  private static double learned(LabFocus focus, Gate gate, int unit) {
    return focus.trace().raw(focus.place().layer(), gate, focus.place().step(), unit);
  }

  private static <T> double mean(List<T> all, ToDoubleFunction<T> value) {
    return all.stream().mapToDouble(value).average().orElse(0);
  }

  private static Place place(LabFocus focus, Gate gate, int unit) {
    return new Place(focus.place().layer(), gate, unit);
  }

  /** The units in scope. */
  private List<Integer> units() {
    LabFocus focus = selection.focusProperty().get();
    if (focus == null) {
      return List.of();
    }
    return switch (scope()) {
      case UNIT -> List.of(focus.place().unit());
      case BRUSHED -> selection.gates().brushedUnitsProperty().get();
      case LAYER -> IntStream.range(0, focus.shape().hidden()).boxed().toList();
    };
  }

  /** Holds a gate of the units in scope at a value. */
  public void hold(String symbol, double value) {
    holdAll(symbol, (focus, unit) -> new Hold((float) value, 0));
  }

  /** Freezes a gate of the units in scope: from the selected step on each keeps its value there. */
  public void freeze(String symbol) {
    holdAll(
        symbol,
        (focus, unit) -> {
          float now = (float) learned(focus, focus.gate(symbol), unit);
          return new Hold(now, focus.place().step());
        });
  }

  private interface HoldOf {
    Hold of(LabFocus focus, int unit);
  }

  private void holdAll(String symbol, HoldOf hold) {
    LabFocus focus = selection.focusProperty().get();
    List<Integer> units = units();
    if (focus == null || units.isEmpty()) {
      return;
    }
    selection.keep();
    Map<Place, Hold> holds = new HashMap<>();
    for (int unit : units) {
      holds.put(place(focus, focus.gate(symbol), unit), hold.of(focus, unit));
    }
    force(forcing.get().with(holds));
  }

  /** Lets a gate of the units in scope do as it has learned. */
  public void release(String symbol) {
    LabFocus focus = selection.focusProperty().get();
    if (focus != null) {
      List<Place> released = new ArrayList<>();
      units().forEach(unit -> released.add(place(focus, focus.gate(symbol), unit)));
      force(forcing.get().without(released));
    }
  }

  /** Lets everything do as it has learned. */
  public void releaseAll() {
    force(Forcing.NONE);
  }

  private void force(Forcing wanted) {
    if (!wanted.equals(forcing.get())) {
      forcing.set(wanted);
      showDials();
      measure();
    }
  }

  /** The keys of the presets that this cell has a gate for; each has words under "preset_". */
  public List<String> presetNames() {
    LabFocus focus = selection.focusProperty().get();
    return focus == null
        ? List.of()
        : ForcingPreset.of(focus.shape().cell()).stream().map(Enum::name).toList();
  }

  /** Applies one of {@link #presetNames} to the units in scope. */
  public void usePreset(String name) {
    LabFocus focus = selection.focusProperty().get();
    if (focus != null) {
      ForcingPreset preset = ForcingPreset.valueOf(name);
      hold(preset.gate(focus.shape().cell()).symbol(), preset.value());
    }
  }

  private void measure() {
    LabFocus focus = selection.focusProperty().get();
    measured = focus;
    if (focus == null || forcing.get().isEmpty()) {
      task.drop();
      effect.set(null);
      return;
    }
    Forcing wanted = forcing.get();
    Dice luck = new Dice(dice.get());
    task.wish(
        () -> ForcedEffect.measure(focus, wanted, luck, kernels),
        effect::set,
        failure -> notice.set(Failures.notice(failure)));
  }

  private Scope scope() {
    return Scope.valueOf(scopeName.get());
  }

  /** Which units the controls are about: the name of a {@link Scope}. */
  public StringProperty scopeNameProperty() {
    return scopeName;
  }

  /** The names of the scopes; each has words under "scope_". */
  public List<String> scopeNames() {
    return Arrays.stream(Scope.values()).map(Enum::name).toList();
  }

  /** The number of the dice that both sentences are drawn with. */
  public LongProperty diceProperty() {
    return dice;
  }

  /** A control per gate; empty if there is nothing in scope. */
  public ReadOnlyObjectProperty<List<Dial>> dialsProperty() {
    return dials.getReadOnlyProperty();
  }

  /** Everything that is held. */
  public ReadOnlyObjectProperty<Forcing> forcingProperty() {
    return forcing.getReadOnlyProperty();
  }

  /** How many gates and states are held. */
  public int heldPlaces() {
    return forcing.get().holds().size();
  }

  /** What the holds do, or null while nothing is held. */
  public ReadOnlyObjectProperty<ForcedEffect> effectProperty() {
    return effect.getReadOnlyProperty();
  }

  /** What the controls are about, or what went wrong. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }
}
