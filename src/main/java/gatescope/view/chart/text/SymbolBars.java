package gatescope.view.chart.text;

import gatescope.view.chart.EmptyText;
import gatescope.view.chart.Ink;
import gatescope.view.chart.InkedRegion;
import gatescope.workbench.sampling.SymbolBar;
import java.util.List;
import java.util.Locale;
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
 * The chances of the next symbol as bars, each with a tick where it was at temperature 1. The order
 * is the owner's and never changes here; at most 15 rows are shown, fewer where there is no room.
 * The accessible text names every bar, unless the owner binds it. All bars share one scale, the
 * smallest of 10, 25, 50 and 100 % that holds them and the ticks.
 *
 * <p>Style class {@code symbol-bars}; texts {@code small-text} and {@code mono-text}, the message
 * {@code empty-text}. FX thread only.
 */
public final class SymbolBars extends InkedRegion {
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
      metaData(Ink.TEXT, Ink.MUTED, Ink.BAR, Ink.GHOST);
  private static final int MOST = 15;
  private static final double[] SCALES = {0.1, 0.25, 0.5, 1};
  private static final double ROW_IN_EM = 1.65;
  private static final double TALLEST_ROW_IN_EM = 2.1;
  private static final double WIDEST_LABEL = 0.4;

  private final ObjectProperty<List<SymbolBar>> bars =
      new SimpleObjectProperty<>(this, "bars", List.of());
  private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
  private final Text small = fontSource("small-text");
  private final Text mono = fontSource("mono-text");
  private final Text measure = new Text();
  private final Canvas canvas = new Canvas();
  private final EmptyText empty = new EmptyText();

  /** Without bars. */
  public SymbolBars() {
    super("symbol-bars", META_DATA);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    surface().add(canvas, empty);
    bars.addListener(observable -> barsChanged());
    emptyText.addListener(observable -> repaint());
  }

  /** The bars, from top to bottom. */
  public ObjectProperty<List<SymbolBar>> barsProperty() {
    return bars;
  }

  /** Shows these bars in this order. */
  public void setBars(List<SymbolBar> newBars) {
    bars.set(List.copyOf(newBars));
  }

  /** What is said while there are no bars. */
  public StringProperty emptyTextProperty() {
    return emptyText;
  }

  @Override
  protected double computePrefHeight(double width) {
    int rows = Math.max(4, Math.min(MOST, bars.get().size()));
    return Math.ceil(rows * small.getFont().getSize() * ROW_IN_EM);
  }

  @Override
  protected void paint() {
    double width = surface().getWidth();
    double height = surface().getHeight();
    List<SymbolBar> all = bars.get();
    empty.show(all.isEmpty() ? emptyText.get() : "", width, height);
    GraphicsContext gc = cleared(canvas);
    gc.setTextBaseline(VPos.CENTER);
    double em = small.getFont().getSize();
    int fitting = (int) Math.max(1, height / (em * ROW_IN_EM));
    int rows = Math.min(Math.min(MOST, fitting), all.size());
    double rowHeight = Math.floor(Math.min(em * TALLEST_ROW_IN_EM, height / Math.max(1, rows)));
    double scale = scale(all.subList(0, rows));
    double label = labelWidth(all.subList(0, rows), em);
    for (int row = 0; row < rows; row++) {
      paintRow(gc, all.get(row), row * rowHeight, rowHeight, scale, label);
    }
  }

  private void paintRow(
      GraphicsContext gc, SymbolBar bar, double top, double height, double scale, double label) {
    double em = small.getFont().getSize();
    double middle = top + height / 2;
    double left = label + em / 2;
    double full = Math.max(1, surface().getWidth() - left - em * 3.8);
    double thick = Math.rint(height * 0.58);
    gc.setFill(ink(Ink.TEXT));
    gc.setFont(mono.getFont());
    gc.setTextAlign(TextAlignment.CENTER);
    gc.fillText(bar.glyph(), label / 2, middle, label);
    gc.setFill(ink(Ink.BAR));
    double length = Math.max(1.5, bar.p() / scale * full);
    double y = Math.rint(middle - thick / 2);
    gc.fillRoundRect(left, y, length, thick, 4, 4);
    gc.setFill(ink(Ink.GHOST));
    double tick = Math.rint(left + bar.pAsLearned() / scale * full);
    gc.fillRect(tick - 1, y - 2, 2, thick + 4);
    gc.setFill(ink(Ink.MUTED));
    gc.setFont(small.getFont());
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.fillText(percent(bar.p()), surface().getWidth() - 1, middle);
  }

  /** Room for the widest glyph: more for words, but most of the room is for the bars. */
  private double labelWidth(List<SymbolBar> shown, double em) {
    double widest = em * 1.5;
    measure.setFont(mono.getFont());
    for (SymbolBar bar : shown) {
      measure.setText(bar.glyph());
      widest = Math.max(widest, measure.getLayoutBounds().getWidth());
    }
    return Math.min(widest, surface().getWidth() * WIDEST_LABEL);
  }

  private static double scale(List<SymbolBar> shown) {
    double largest = 0;
    for (SymbolBar bar : shown) {
      largest = Math.max(largest, Math.max(bar.p(), bar.pAsLearned()));
    }
    for (double scale : SCALES) {
      if (largest <= scale) {
        return scale;
      }
    }
    return 1;
  }

  private void barsChanged() {
    if (!accessibleTextProperty().isBound()) {
      setAccessibleText(sentence(bars.get()));
    }
    repaint();
  }

  /** Every bar with its chance, for those who cannot see them. */
  static String sentence(List<SymbolBar> bars) {
    StringBuilder sentence = new StringBuilder();
    for (SymbolBar bar : bars) {
      sentence.append(sentence.isEmpty() ? "" : ", ");
      sentence.append(bar.glyph()).append(' ').append(percent(bar.p()));
    }
    return sentence.toString();
  }

  private static String percent(double p) {
    double percent = p * 100;
    if (percent > 0 && percent < 0.1) {
      return "<0.1 %";
    }
    String format = percent >= 9.95 || percent == 0 ? "%.0f %%" : "%.1f %%";
    return String.format(Locale.ROOT, format, percent);
  }
}
