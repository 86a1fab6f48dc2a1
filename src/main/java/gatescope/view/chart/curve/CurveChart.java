package gatescope.view.chart.curve;

import gatescope.view.chart.EmptyText;
import gatescope.view.chart.Ink;
import gatescope.view.chart.InkedRegion;
import gatescope.workbench.curve.CurveLine;
import gatescope.workbench.curve.EventMark;
import gatescope.workbench.curve.ReferenceLine;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/**
 * Curves that grow while they are watched: the raw points faint, the smoothed line strong, with
 * reference lines, event marks and a read-out of exact values under the pointer.
 *
 * <p>It draws at most two points per pixel column and line, however long the curves are, and only
 * when it is asked for a refresh, when its size or style changes or when a property is set. The x
 * axis starts at 0 and doubles when it is full.
 *
 * <p>Style class {@code curve-chart}; text {@code small-text}, the card {@code read-out}, the
 * message {@code empty-text}. FX thread only.
 */
public final class CurveChart extends InkedRegion {
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
      metaData(
          Ink.GRID,
          Ink.TEXT,
          Ink.MUTED,
          Ink.CROSSHAIR,
          Ink.REFERENCE,
          Ink.EVENT,
          Ink.SERIES_1,
          Ink.SERIES_2,
          Ink.SERIES_3,
          Ink.SERIES_4);
  private static final double LEGEND_IN_EM = 1.7;

  private final ObservableList<CurveLine> lines = FXCollections.observableArrayList();
  private final ObservableList<ReferenceLine> references = FXCollections.observableArrayList();
  private final ObservableList<EventMark> events = FXCollections.observableArrayList();
  private final ObjectProperty<DoubleUnaryOperator> conversion =
      new SimpleObjectProperty<>(this, "conversion", DoubleUnaryOperator.identity());
  private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic");
  private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
  private final StringProperty xName = new SimpleStringProperty(this, "xName", "x");
  private final Text small = fontSource("small-text");
  private final CurvePlot plot = new CurvePlot();
  private final Canvas above = new Canvas();
  private final EmptyText empty = new EmptyText();
  private final CurveReadOut readOut = new CurveReadOut(this, plot, above);
  private List<Double> drawn = List.of();

  /** An empty chart. */
  public CurveChart() {
    super("curve-chart", META_DATA);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    surface().add(plot.canvas(), above, readOut.card(), empty);
    surface().addEventHandler(MouseEvent.MOUSE_MOVED, event -> readOut.pointAt(event.getX()));
    surface().addEventHandler(MouseEvent.MOUSE_EXITED, event -> readOut.pointAway());
    conversion.addListener(observable -> repaint());
    logarithmic.addListener(observable -> repaint());
    emptyText.addListener(observable -> repaint());
  }

  /** The lines, in the order of the inks; a change shows at the next refresh. */
  public ObservableList<CurveLine> getLines() {
    return lines;
  }

  /** Horizontal lines to compare with; a change shows at the next refresh. */
  public ObservableList<ReferenceLine> getReferences() {
    return references;
  }

  /** Vertical marks; a change shows at the next refresh. */
  public ObservableList<EventMark> getEvents() {
    return events;
  }

  /** From the unit of the curves to the unit shown, such as nats to bits. It must not fall. */
  public ObjectProperty<DoubleUnaryOperator> conversionProperty() {
    return conversion;
  }

  public void setConversion(DoubleUnaryOperator newConversion) {
    conversion.set(newConversion);
  }

  /** Whether the y axis is logarithmic; it stays linear while a value is not positive. */
  public BooleanProperty logarithmicProperty() {
    return logarithmic;
  }

  public void setLogarithmic(boolean on) {
    logarithmic.set(on);
  }

  /** What is said while there is no point to show, such as "first point after 20 batches". */
  public StringProperty emptyTextProperty() {
    return emptyText;
  }

  public void setEmptyText(String text) {
    emptyText.set(text);
  }

  /** What x counts, for the read-out, such as "step". */
  public StringProperty xNameProperty() {
    return xName;
  }

  public void setXName(String name) {
    xName.set(name);
  }

  /** Draws everything anew; call it at most 10 times a second. */
  public void refresh() {
    repaint();
  }

  /** Draws what was appended since, if anything was; call it at most 10 times a second. */
  public void refreshIfGrown() {
    if (!extent().equals(drawn)) {
      repaint();
    }
  }

  /** How much there is to draw; full curves keep their size while they go on. */
  private List<Double> extent() {
    Stream<Double> ofLines =
        lines.stream().flatMap(line -> Stream.of((double) line.curve().size(), line.curve().end()));
    return Stream.concat(ofLines, Stream.of((double) events.size())).toList();
  }

  @Override
  protected void paint() {
    drawn = extent();
    double width = surface().getWidth();
    double height = surface().getHeight();
    double legend = small.getFont().getSize() * LEGEND_IN_EM;
    plot.canvas().relocate(0, legend);
    plot.canvas().setWidth(width);
    plot.canvas().setHeight(Math.max(1, height - legend));
    above.setWidth(width);
    above.setHeight(height);
    DoubleUnaryOperator convert = conversion.get();
    boolean shown = plot.sample(lines, small.getFont(), convert);
    empty.show(shown ? "" : emptyText.get(), width, height);
    plot.canvas().setVisible(shown);
    if (shown) {
      for (ReferenceLine reference : references) {
        plot.dataset().widen(convert.applyAsDouble(reference.y()));
      }
      plot.setInks(this, small.getFont(), lines);
      plot.fitAxes(logarithmic.get());
      CurveMarks.put(this, plot, small.getFont(), convert);
      plot.draw();
    }
    readOut.paint(shown, small.getFont(), legend);
  }
}
