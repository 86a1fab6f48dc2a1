package gatescope.view.chart.text;

import gatescope.view.chart.Ink;
import gatescope.view.chart.InkedRegion;
import gatescope.workbench.sampling.DieStrip;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * The line from 0 to 1, cut into one interval per symbol, with the die as a pin that stays where it
 * is while the borders slide under it. The interval under the pin is strong.
 *
 * <p>Style class {@code die-strip}; texts {@code small-text} and {@code mono-text}. FX thread only.
 */
public final class DieStripView extends InkedRegion {
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
      metaData(Ink.TEXT, Ink.MUTED, Ink.BAR, Ink.ON_BAR, Ink.GRID, Ink.SELECT, Ink.CUT);
  private static final double PIN = 8;

  private final Text small = fontSource("small-text");
  private final Text mono = fontSource("mono-text");
  private final Canvas canvas = new Canvas();
  private DieStrip strip;

  /** An empty strip. */
  public DieStripView() {
    super("die-strip", META_DATA);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    surface().add(canvas);
  }

  /** Shows a strip; null for none. */
  public void setStrip(DieStrip newStrip) {
    strip = newStrip;
    repaint();
  }

  public DieStrip getStrip() {
    return strip;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(small.getFont().getSize() * 2.9);
  }

  @Override
  protected void paint() {
    double width = surface().getWidth();
    double height = surface().getHeight();
    GraphicsContext gc = cleared(canvas);
    if (strip == null) {
      return;
    }
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    gc.setFont(mono.getFont());
    boolean odd = false;
    for (DieStrip.Segment segment : strip.segments()) {
      odd = !odd;
      paintSegment(gc, segment, odd, width, height);
    }
    paintPin(gc, Math.rint(strip.die() * width), height);
  }

  private void paintSegment(
      GraphicsContext gc, DieStrip.Segment segment, boolean odd, double width, double height) {
    double left = Math.rint(segment.from() * width);
    double right = Math.rint(segment.to() * width);
    Color bar = ink(Ink.BAR);
    Color pale = bar.deriveColor(0, 1, 1, odd ? 0.24 : 0.14);
    Color rest = segment.glyph().isEmpty() ? ink(Ink.CUT) : pale;
    gc.setFill(segment.hit() ? bar : rest);
    gc.fillRect(left, PIN, Math.max(segment.hit() ? 1 : 0, right - left - 1), height - PIN);
    if (right - left >= mono.getFont().getSize() * 1.1) {
      gc.setFill(ink(segment.hit() ? Ink.ON_BAR : Ink.TEXT));
      gc.fillText(segment.glyph(), (left + right) / 2, (PIN + height) / 2, right - left - 3);
    }
  }

  private void paintPin(GraphicsContext gc, double x, double height) {
    gc.setFill(ink(Ink.SELECT));
    gc.fillRect(x - 1, PIN / 2, 2, height - PIN / 2);
    gc.fillOval(x - PIN / 2, 0, PIN, PIN);
  }
}
