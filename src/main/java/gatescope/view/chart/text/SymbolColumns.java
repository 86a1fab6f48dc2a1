package gatescope.view.chart.text;

import gatescope.view.chart.EmptyText;
import gatescope.view.chart.Ink;
import gatescope.view.chart.InkedRegion;
import gatescope.workbench.sampling.SymbolBar;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
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
 * The chances of the next symbol as upright bars over the outline of what they were at temperature
 * 1, in the owner's order. Symbols that are cut stay in their place, as a grey stump under the
 * outline. The scale is linear from 0, or logarithmic from 0.001 %.
 *
 * <p>Style class {@code symbol-bars}; texts {@code small-text} and {@code mono-text}, the message
 * {@code empty-text}. FX thread only.
 */
public final class SymbolColumns extends InkedRegion {
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
      metaData(Ink.TEXT, Ink.MUTED, Ink.BAR, Ink.GHOST, Ink.CUT, Ink.GRID);
  private static final double LOWEST = 1e-5;
  private static final double[] SCALES = {0.1, 0.25, 0.5, 1};
  private static final double STUMP = 5;
  private static final double WIDEST_IN_EM = 3.4;

  private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic");
  private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
  private final Text small = fontSource("small-text");
  private final Text mono = fontSource("mono-text");
  private final Canvas canvas = new Canvas();
  private final EmptyText empty = new EmptyText();
  private List<SymbolBar> bars = List.of();

  /** Without bars. */
  public SymbolColumns() {
    super("symbol-bars", META_DATA);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    surface().add(canvas, empty);
    logarithmic.addListener(observable -> repaint());
    emptyText.addListener(observable -> repaint());
  }

  /** Shows these bars in this order. */
  public void setBars(List<SymbolBar> newBars) {
    bars = List.copyOf(newBars);
    setAccessibleText(SymbolBars.sentence(bars));
    repaint();
  }

  public List<SymbolBar> getBars() {
    return bars;
  }

  /** Whether the scale is logarithmic. */
  public BooleanProperty logarithmicProperty() {
    return logarithmic;
  }

  /** What is said while there are no bars. */
  public StringProperty emptyTextProperty() {
    return emptyText;
  }

  @Override
  protected void paint() {
    double width = surface().getWidth();
    double height = surface().getHeight();
    empty.show(bars.isEmpty() ? emptyText.get() : "", width, height);
    GraphicsContext gc = cleared(canvas);
    if (bars.isEmpty()) {
      return;
    }
    double em = small.getFont().getSize();
    double top = em * 1.4;
    double bottom = height - em * 1.7;
    double step = Math.floor(Math.min(em * WIDEST_IN_EM, width / bars.size()));
    gc.setFill(ink(Ink.GRID));
    gc.fillRect(0, bottom, width, 1);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    for (int k = 0; k < bars.size(); k++) {
      paintBar(gc, bars.get(k), k * step, step, top, bottom);
    }
  }

  private void paintBar(
      GraphicsContext gc, SymbolBar bar, double left, double step, double top, double bottom) {
    double em = small.getFont().getSize();
    double x = Math.rint(left + step * 0.12);
    double wide = Math.rint(step * 0.76);
    double ghost = Math.rint(bottom - share(bar.pAsLearned()) * (bottom - top));
    double high = bar.cut() ? STUMP : Math.max(1.5, share(bar.p()) * (bottom - top));
    double y = Math.rint(bottom - high);
    gc.setFill(ink(bar.cut() ? Ink.CUT : Ink.BAR));
    gc.fillRect(x, y, wide, bottom - y);
    gc.setStroke(ink(Ink.GHOST));
    gc.setLineWidth(1);
    gc.strokeRect(x + 0.5, ghost + 0.5, wide - 1, Math.max(0, bottom - ghost - 1));
    gc.setFont(mono.getFont());
    gc.setFill(ink(bar.cut() ? Ink.MUTED : Ink.TEXT));
    gc.fillText(bar.glyph(), left + step / 2, bottom + em * 0.9, step - 1);
    if (bar.p() >= 0.005) {
      gc.setFont(small.getFont());
      gc.setFill(ink(Ink.MUTED));
      String percent = String.format(Locale.ROOT, bar.p() < 0.095 ? "%.1f" : "%.0f", bar.p() * 100);
      gc.fillText(percent, left + step / 2, Math.min(y, ghost) - em * 0.6, step);
    }
  }

  /** The height of a chance, 0 to 1. */
  private double share(double p) {
    if (logarithmic.get()) {
      return p <= LOWEST ? 0 : 1 - Math.log(p) / Math.log(LOWEST);
    }
    return p / scale();
  }

  private double scale() {
    double largest = 0;
    for (SymbolBar bar : bars) {
      largest = Math.max(largest, Math.max(bar.p(), bar.pAsLearned()));
    }
    for (double scale : SCALES) {
      if (largest <= scale) {
        return scale;
      }
    }
    return 1;
  }
}
