package gatescope.view.chart.text;

import gatescope.view.chart.EmptyText;
import gatescope.view.chart.Ink;
import gatescope.view.chart.InkedRegion;
import gatescope.workbench.training.WindowRow;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * Lanes of a batch as the network gets them: what is read above what is to be predicted, step by
 * step. As many lanes and steps are painted as there is room for.
 *
 * <p>Style class {@code window-rows}; texts {@code small-text} and {@code mono-text}, the message
 * {@code empty-text}. FX thread only.
 */
public final class WindowRows extends InkedRegion {
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
      metaData(Ink.TEXT, Ink.MUTED, Ink.GRID, Ink.SERIES_1, Ink.SERIES_2);
  private static final double ROW_IN_EM = 1.7;
  private static final double GAP_IN_EM = 0.7;
  private static final double GROUND = 0.14;
  private static final double LARGEST_CELL_IN_EM = 7;

  private final ObjectProperty<List<WindowRow>> rows =
      new SimpleObjectProperty<>(this, "rows", List.of());
  private final StringProperty inputName = new SimpleStringProperty(this, "inputName", "in");
  private final StringProperty targetName = new SimpleStringProperty(this, "targetName", "out");
  private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
  private final Text small = fontSource("small-text");
  private final Text mono = fontSource("mono-text");
  private final Text measure = new Text();
  private final Canvas canvas = new Canvas();
  private final EmptyText empty = new EmptyText();

  /** Without rows. */
  public WindowRows() {
    super("window-rows", META_DATA);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    surface().add(canvas, empty);
    rows.addListener(observable -> repaint());
    inputName.addListener(observable -> repaint());
    targetName.addListener(observable -> repaint());
    emptyText.addListener(observable -> repaint());
  }

  /** Shows these lanes from top to bottom. */
  public void setRows(List<WindowRow> shown) {
    rows.set(List.copyOf(shown));
  }

  /** The name of the upper line of a lane. */
  public StringProperty inputNameProperty() {
    return inputName;
  }

  /** The name of the lower line of a lane. */
  public StringProperty targetNameProperty() {
    return targetName;
  }

  /** What is said while there are no rows. */
  public StringProperty emptyTextProperty() {
    return emptyText;
  }

  @Override
  protected void paint() {
    double width = surface().getWidth();
    double height = surface().getHeight();
    GraphicsContext gc = cleared(canvas);
    gc.setTextBaseline(VPos.CENTER);
    empty.show(rows.get().isEmpty() ? emptyText.get() : "", width, height);
    double em = mono.getFont().getSize();
    double lane = Math.rint(em * (2 * ROW_IN_EM + GAP_IN_EM));
    int shown = (int) Math.min(rows.get().size(), (height + em * GAP_IN_EM) / lane);
    double left = Math.max(nameWidth(inputName.get()), nameWidth(targetName.get())) + em;
    for (int k = 0; k < shown; k++) {
      WindowRow row = rows.get().get(k);
      double top = k * lane;
      paintLine(gc, inputName.get(), row.inputs(), row, left, top, Ink.SERIES_1);
      double below = top + Math.rint(em * ROW_IN_EM);
      paintLine(gc, targetName.get(), row.targets(), row, left, below, Ink.SERIES_2);
    }
  }

  private double nameWidth(String name) {
    return Math.ceil(width(name, small));
  }

  private void paintLine(
      GraphicsContext gc,
      String name,
      List<String> glyphs,
      WindowRow row,
      double left,
      double top,
      Ink ground) {
    double em = mono.getFont().getSize();
    double height = Math.rint(em * ROW_IN_EM) - 1;
    gc.setFont(small.getFont());
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setFill(ink(Ink.MUTED));
    gc.fillText(name, 0, top + height / 2);
    gc.setFont(mono.getFont());
    gc.setTextAlign(TextAlignment.CENTER);
    double x = left;
    for (int t = 0; t < glyphs.size() && x < surface().getWidth(); t++) {
      double cell = cellWidth(row, t, em);
      if (!glyphs.get(t).isEmpty()) {
        gc.setFill(ink(ground).deriveColor(0, 1, 1, GROUND));
        gc.fillRect(x, top, cell - 1, height);
        gc.setFill(ink(Ink.TEXT));
        gc.fillText(glyphs.get(t), x + cell / 2, top + height / 2, cell - 3);
      }
      x += cell;
    }
  }

  /** The same for both lines, so that a target stands below the input it follows. */
  private double cellWidth(WindowRow row, int step, double em) {
    double width =
        Math.max(width(row.inputs().get(step), mono), width(row.targets().get(step), mono));
    return Math.rint(Math.min(em * LARGEST_CELL_IN_EM, Math.max(em * 1.3, width + 7)));
  }

  private double width(String text, Text font) {
    measure.setFont(font.getFont());
    measure.setText(text);
    return measure.getLayoutBounds().getWidth();
  }
}
