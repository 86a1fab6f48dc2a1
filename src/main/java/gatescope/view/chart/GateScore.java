package gatescope.view.chart;

import gatescope.workbench.ScoreData;
import gatescope.workbench.Stave;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;

/**
 * The gate score: what every unit of a layer did at every symbol of a text, one stave per gate, the
 * staves aligned to the text below them.
 *
 * <p>Colours are fixed, never scaled to the data. The pointer shows a crosshair and exact values; a
 * click selects a unit and a step. Keys: ← → step, ↑ ↓ unit, Page up and down scroll the units,
 * Home and End the first and last step, + − zoom, 0 fits the text, Escape clears the selection. The
 * wheel zooms about the pointer, with Shift it scrolls along the text, with Control or over the
 * scroll bar it scrolls the units.
 *
 * <p>Style class {@code gate-score}; texts {@code small-text} and {@code mono-text}, the card
 * {@code read-out}, the message {@code empty-text}. FX thread only.
 */
public final class GateScore extends InkedRegion {
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
      metaData(
          Ink.GRID,
          Ink.TEXT,
          Ink.MUTED,
          Ink.CROSSHAIR,
          Ink.SELECT,
          Ink.CLOSED,
          Ink.GATE_F,
          Ink.GATE_I,
          Ink.GATE_O,
          Ink.GATE_OTHER,
          Ink.SIGNED_LOW,
          Ink.SIGNED_ZERO,
          Ink.SIGNED_HIGH,
          Ink.MARK_OPEN,
          Ink.MARK_CLOSED,
          Ink.SURPRISE);

  private final ObjectProperty<ScoreData> data = new SimpleObjectProperty<>(this, "data");
  private final StringProperty shownStave = new SimpleStringProperty(this, "shownStave");
  private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
  private final StringProperty readOutPattern =
      new SimpleStringProperty(this, "readOutPattern", "{0} · t = {1} · {2}");
  private final IntegerProperty selectedUnit = new SimpleIntegerProperty(this, "selectedUnit", -1);
  private final IntegerProperty selectedStep = new SimpleIntegerProperty(this, "selectedStep", -1);
  private final ReadOnlyIntegerWrapper shownUnits =
      new ReadOnlyIntegerWrapper(this, "shownUnits", 0);
  private final Map<String, ColourScale> scales = new HashMap<>();
  private final ScorePane pane = new ScorePane(this);

  /** An empty score with all staves shown. */
  public GateScore() {
    super("gate-score", META_DATA);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    new ScoreInput(this, pane).install();
    data.addListener((property, before, after) -> dataChanged(after));
    shownStave.addListener(observable -> repaint());
    emptyText.addListener(observable -> repaint());
    selectedUnit.addListener(observable -> selectionChanged());
    selectedStep.addListener(observable -> selectionChanged());
  }

  /** What is shown; null shows the empty text. New data keep selection, scroll and zoom. */
  public ObjectProperty<ScoreData> dataProperty() {
    return data;
  }

  public ScoreData getData() {
    return data.get();
  }

  /** Shows new data; may be called 10 times a second. */
  public void setData(ScoreData newData) {
    data.set(newData);
  }

  /** The key of the only stave shown; null or an unknown key shows all of them. */
  public StringProperty shownStaveProperty() {
    return shownStave;
  }

  public void setShownStave(String key) {
    shownStave.set(key);
  }

  /** What is said while there are no data. */
  public StringProperty emptyTextProperty() {
    return emptyText;
  }

  public void setEmptyText(String text) {
    emptyText.set(text);
  }

  /** The card's first line: a {@link MessageFormat} of unit {0}, step {1} and glyph {2}. */
  public StringProperty readOutPatternProperty() {
    return readOutPattern;
  }

  public void setReadOutPattern(String pattern) {
    readOutPattern.set(pattern);
  }

  /** The selected unit, −1 for none. */
  public IntegerProperty selectedUnitProperty() {
    return selectedUnit;
  }

  public int getSelectedUnit() {
    return selectedUnit.get();
  }

  /** The selected step, −1 for none. */
  public IntegerProperty selectedStepProperty() {
    return selectedStep;
  }

  public int getSelectedStep() {
    return selectedStep.get();
  }

  /** Selects a unit and a step, −1 for none; the score scrolls to them. */
  public void select(int unit, int step) {
    selectedUnit.set(unit);
    selectedStep.set(step);
  }

  /** How many units each stave shows at a time; fewer than there are if they need scrolling. */
  public ReadOnlyIntegerProperty shownUnitsProperty() {
    return shownUnits.getReadOnlyProperty();
  }

  public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
    return META_DATA;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return META_DATA;
  }

  @Override
  void paint() {
    pane.paint();
  }

  @Override
  void inksChanged() {
    scales.clear();
  }

  void setShownUnits(int count) {
    shownUnits.set(count);
  }

  List<Stave> shownStaves() {
    Stave only = staveByKey(shownStave.get());
    return only == null ? getData().staves() : List.of(only);
  }

  Stave staveByKey(String key) {
    for (Stave stave : getData().staves()) {
      if (stave.key().equals(key)) {
        return stave;
      }
    }
    return null;
  }

  ColourScale scaleOf(Stave stave) {
    return scales.computeIfAbsent(stave.key() + stave.domain(), any -> newScale(stave));
  }

  String heading(ScoreData shown, int unit, int step) {
    return new MessageFormat(readOutPattern.get(), Locale.ROOT)
        .format(new Object[] {unit, step, shown.glyphs().get(step)});
  }

  private ColourScale newScale(Stave stave) {
    if (stave.domain() == Stave.Domain.SIGNED) {
      return ColourScale.signed(ink(Ink.SIGNED_LOW), ink(Ink.SIGNED_ZERO), ink(Ink.SIGNED_HIGH));
    }
    Ink open =
        switch (stave.key()) {
          case "f" -> Ink.GATE_F;
          case "i" -> Ink.GATE_I;
          case "o" -> Ink.GATE_O;
          default -> Ink.GATE_OTHER;
        };
    return ColourScale.unit(ink(Ink.CLOSED), ink(open));
  }

  private void selectionChanged() {
    pane.revealSelection();
  }

  private void dataChanged(ScoreData now) {
    if (now == null || getSelectedUnit() >= now.units()) {
      selectedUnit.set(-1);
    }
    if (now == null || getSelectedStep() >= now.steps()) {
      selectedStep.set(-1);
    }
    pane.dataChanged();
    repaint();
  }
}
