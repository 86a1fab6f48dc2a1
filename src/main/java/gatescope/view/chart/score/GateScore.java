package gatescope.view.chart.score;

import gatescope.view.chart.Ink;
import gatescope.view.chart.InkedRegion;
import gatescope.view.chart.Palette;
import gatescope.workbench.gates.Brush;
import gatescope.workbench.gates.ScoreData;
import gatescope.workbench.gates.Stave;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.image.WritableImage;

/**
 * The gate score: what every unit of a layer did at every symbol of a text, one stave per gate, the
 * staves aligned to the text below them.
 *
 * <p>Colours are fixed, never scaled to the data. The pointer shows a crosshair and exact values; a
 * click selects a unit and a step, a drag over the text brushes it. Keys: ← → step, ↑ ↓ unit, with
 * Shift ← → brush, Page up and down scroll the units, Home and End the first and last step, + −
 * zoom, 0 fits the text, Alt compares with the pinned moment, Escape clears the selection; others
 * are {@link ScoreCommands}. The wheel with Control zooms about the pointer, over the text or with
 * Shift it scrolls along the text, over the staves it scrolls the units.
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
          Ink.SURPRISE,
          Ink.GUESS,
          Ink.PAPER);

  private final ObjectProperty<ScoreData> data = new SimpleObjectProperty<>(this, "data");
  private final StringProperty shownStave = new SimpleStringProperty(this, "shownStave");
  private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
  private final StringProperty readOutPattern =
      new SimpleStringProperty(this, "readOutPattern", "{0} · t = {1} · {2}");
  private final IntegerProperty selectedUnit = new SimpleIntegerProperty(this, "selectedUnit", -1);
  private final IntegerProperty selectedStep = new SimpleIntegerProperty(this, "selectedStep", -1);
  private final StringProperty legendText = new SimpleStringProperty(this, "legendText", "");
  private final ObjectProperty<Brush> brush = new SimpleObjectProperty<>(this, "brush");
  private final BooleanProperty comparing = new SimpleBooleanProperty(this, "comparing");
  private final ObjectProperty<Palette> palette =
      new SimpleObjectProperty<>(this, "palette", Palette.GATES);
  private final ReadOnlyIntegerWrapper shownUnits =
      new ReadOnlyIntegerWrapper(this, "shownUnits", 0);
  private final ScoreScales scales = new ScoreScales(this);
  private ScoreCommands commands = new ScoreCommands() {};
  private final ScorePane pane = new ScorePane(this);

  /** An empty score with all staves shown. */
  public GateScore() {
    super("gate-score", META_DATA);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    new ScoreMouse(this, pane).install();
    new ScoreKeys(this, pane).install();
    data.addListener((property, before, after) -> dataChanged(after));
    shownStave.addListener(observable -> repaint());
    emptyText.addListener(observable -> repaint());
    legendText.addListener(observable -> repaint());
    brush.addListener(observable -> pane.showTopRows());
    palette.addListener(observable -> paletteChanged());
    selectedUnit.addListener(observable -> selectionChanged());
    selectedStep.addListener(observable -> selectionChanged());
  }

  public ScoreData getData() {
    return data.get();
  }

  /**
   * Shows new data, or the empty text for null; may be called 10 times a second. Selection, scroll
   * and zoom are kept.
   */
  public void setData(ScoreData newData) {
    data.set(newData);
  }

  /** Shows only the stave with this key; null or an unknown key shows all of them. */
  public void setShownStave(String key) {
    shownStave.set(key);
  }

  /** What is said while there are no data. */
  public StringProperty emptyTextProperty() {
    return emptyText;
  }

  /** The card's first line: a {@link MessageFormat} of unit, step, glyph and surprise. */
  public StringProperty readOutPatternProperty() {
    return readOutPattern;
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

  /** What is brushed of the text, or null; the score only draws it. */
  public ObjectProperty<Brush> brushProperty() {
    return brush;
  }

  public Brush getBrush() {
    return brush.get();
  }

  public void setBrush(Brush newBrush) {
    brush.set(newBrush);
  }

  /** Whether data should be differences from the pinned moment; true while Alt is held. */
  public BooleanProperty comparingProperty() {
    return comparing;
  }

  public ObjectProperty<Palette> paletteProperty() {
    return palette;
  }

  public Palette getPalette() {
    return palette.get();
  }

  /** What is above and below the text, in words; left out where there is no room. */
  public StringProperty legendTextProperty() {
    return legendText;
  }

  /** Sets who does what the score asks for. */
  public void setCommands(ScoreCommands newCommands) {
    commands = newCommands;
  }

  ScoreCommands commands() {
    return commands;
  }

  /** Makes columns wider by a factor, about the selected step or else the middle. */
  public void zoomBy(double factor) {
    ScoreFrame frame = pane.frame();
    if (frame != null) {
      zoomTo(frame.columns().unit() * factor);
    }
  }

  /** Only the mean lines, in narrow columns. */
  public void zoomToOverview() {
    zoomTo(Columns.SMALLEST);
  }

  /** The size of a class: numbers in the cells. */
  public void zoomToLesson() {
    zoomTo(Columns.LARGEST);
  }

  /** As much of the text as can be read. */
  public void zoomToFit() {
    pane.zoomToFit();
  }

  private void zoomTo(double unit) {
    ScoreFrame frame = pane.frame();
    if (frame != null) {
      int step = frame.knownStep(getSelectedStep());
      boolean about = step >= 0 && frame.shows(step);
      double x = about ? frame.columns().centre(step) : frame.columns().view() / 2;
      pane.zoomTo(x, frame.layout().heatTop(0), unit);
    }
  }

  /** Whether there is anything to draw into a file. */
  public boolean hasPicture() {
    return pane.frame() != null;
  }

  /** What is on show as an SVG document, A4 wide; only if {@link #hasPicture}. */
  public String svg() {
    return new ScorePicture(pane, ink(Ink.PAPER)).svg();
  }

  /** What is on show at 300 dots per inch, A4 wide; only if {@link #hasPicture}. */
  public WritableImage image() {
    return new ScorePicture(pane, ink(Ink.PAPER)).image();
  }

  /** How many units each stave shows at a time; fewer than there are if they need scrolling. */
  public ReadOnlyIntegerProperty shownUnitsProperty() {
    return shownUnits.getReadOnlyProperty();
  }

  @Override
  protected void paint() {
    pane.paint();
  }

  @Override
  protected void inksChanged() {
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
    return scales.of(stave);
  }

  String heading(ScoreData shown, int unit, int step) {
    return new MessageFormat(readOutPattern.get(), Locale.ROOT)
        .format(new Object[] {unit, step, shown.glyphs().get(step), bits(shown, step)});
  }

  private static String bits(ScoreData shown, int step) {
    boolean known = shown.text().hasSurprise() && !Float.isNaN(shown.text().surprise(step));
    return known ? String.format(Locale.ROOT, "%.2f", shown.text().surprise(step)) : "–";
  }

  private void paletteChanged() {
    scales.clear();
    repaint();
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
