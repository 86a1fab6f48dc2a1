package gatescope.view.chart.pen;

import gatescope.view.chart.EmptyText;
import gatescope.view.chart.Ink;
import gatescope.view.chart.InkedRegion;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A chart of the Gate lab: drawn with a {@link Pen}, so that what is on the screen can be saved as
 * a picture for print. Takes the focus, and its accessible text is bound by its owner.
 *
 * <p>Style class {@code lab-chart}; texts {@code small-text} and {@code mono-text}, the message
 * {@code empty-text}. FX thread only.
 */
public abstract class LabChart extends InkedRegion {
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
      metaData(
          Ink.GRID,
          Ink.TEXT,
          Ink.MUTED,
          Ink.SELECT,
          Ink.SERIES_1,
          Ink.SERIES_2,
          Ink.SERIES_3,
          Ink.SERIES_4,
          Ink.CLOSED,
          Ink.GATE_F,
          Ink.GATE_I,
          Ink.GATE_O,
          Ink.GATE_OTHER,
          Ink.SURPRISE,
          Ink.UNKNOWN,
          Ink.PAPER);
  private static final double EM_PER_COLUMN = 0.62;
  private static final double SMALLEST_TEXT = 7;
  private static final double MILLIMETRES = 170; // the text area of an A4 sheet
  private static final double DOTS = 2008; // the same at 300 dots per inch

  private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
  private final Text small = fontSource("small-text");
  private final Text mono = fontSource("mono-text");
  private final Canvas canvas = new Canvas();
  private final EmptyText empty = new EmptyText();

  protected LabChart() {
    super("lab-chart", META_DATA);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    setOnMousePressed(event -> requestFocus());
    surface().add(canvas, empty);
    emptyText.addListener(observable -> repaint());
  }

  /** Whether there is anything to draw. */
  public abstract boolean hasPicture();

  /** Draws everything. */
  protected abstract void draw(Pen pen, double width, double height);

  @Override
  protected void paint() {
    double width = surface().getWidth();
    double height = surface().getHeight();
    empty.show(hasPicture() ? "" : emptyText.get(), width, height);
    CanvasPen pen = new CanvasPen(cleared(canvas));
    if (hasPicture()) {
      draw(pen, width, height);
    }
  }

  /** What is on show as lines, shapes and text. */
  public String svg() {
    double width = surface().getWidth();
    double height = surface().getHeight();
    SvgPen pen = new SvgPen(width, height, MILLIMETRES);
    pen.fill(0, 0, width, height, ink(Ink.PAPER));
    draw(pen, width, height);
    return pen.finish();
  }

  /** What is on show as dots, at 300 per inch. */
  public WritableImage image() {
    double scale = DOTS / surface().getWidth();
    Canvas print = new Canvas(DOTS, Math.ceil(surface().getHeight() * scale));
    print.getGraphicsContext2D().scale(scale, scale);
    CanvasPen pen = new CanvasPen(print.getGraphicsContext2D());
    pen.fill(0, 0, surface().getWidth(), surface().getHeight(), ink(Ink.PAPER));
    draw(pen, surface().getWidth(), surface().getHeight());
    return print.snapshot(new SnapshotParameters(), null);
  }

  /** The hue of a quantity of a cell. */
  protected final Color hue(String key) {
    return ink(
        switch (key) {
          case "f", "z", "i", "o", "g", "n", "r" -> Ink.ofGate(key);
          case "c" -> Ink.SERIES_2;
          case "h" -> Ink.TEXT;
          default -> Ink.MUTED;
        });
  }

  protected final Font small() {
    return small.getFont();
  }

  protected final Font mono() {
    return mono.getFont();
  }

  /**
   * Writes a symbol below each column, in smaller letters where there is little room, and nothing
   * where there is too little to read.
   *
   * @param marked the column that is emphasised, or −1
   */
  protected final void drawGlyphs(
      Pen pen, List<String> glyphs, double left, double column, double middle, int marked) {
    double size = Math.min(mono().getSize(), column / EM_PER_COLUMN);
    Font font = new Font(mono().getName(), size);
    for (int t = 0; t < glyphs.size(); t++) {
      if (size >= SMALLEST_TEXT || t == marked) {
        Font used = size >= SMALLEST_TEXT ? font : mono();
        Color colour = t == marked ? ink(Ink.SELECT) : ink(Ink.MUTED);
        double x = left + (t + 0.5) * column;
        pen.text(glyphs.get(t), x, middle, used, colour, Pen.Align.CENTRE);
      }
    }
  }

  /** A straight line. */
  protected static void line(
      Pen pen, double x0, double y0, double x1, double y1, Color colour, double thickness) {
    pen.line(new double[] {x0, x1}, new double[] {y0, y1}, colour, thickness);
  }

  /** What is said while there is nothing to draw. */
  public final StringProperty emptyTextProperty() {
    return emptyText;
  }
}
