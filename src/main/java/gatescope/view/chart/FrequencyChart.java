package gatescope.view.chart;

import gatescope.text.figure.SymbolCount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
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
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * How often symbols occur against their rank, both axes logarithmic, so that Zipf's law (count ∝
 * 1/rank) is a straight line; it is drawn through the first point for comparison. A click chooses
 * the nearest rank.
 *
 * <p>Style class {@code frequency-chart}; text {@code small-text}, the message {@code empty-text}.
 * FX thread only.
 */
public final class FrequencyChart extends InkedRegion {
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
      metaData(Ink.GRID, Ink.MUTED, Ink.REFERENCE, Ink.SERIES_1, Ink.SELECT);
  private static final double LEFT_IN_EM = 3.4;
  private static final double FOOT_IN_EM = 2.9;
  private static final double TOP = 8;
  private static final double RIGHT = 10;
  private static final double DOT = 4;

  private final ObjectProperty<List<SymbolCount>> points =
      new SimpleObjectProperty<>(this, "points", List.of());
  private final ObjectProperty<Integer> selectedRank =
      new SimpleObjectProperty<>(this, "selectedRank", 0);
  private final StringProperty rankName = new SimpleStringProperty(this, "rankName", "rank");
  private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
  private final Text small = fontSource("small-text");
  private final Canvas canvas = new Canvas();
  private final EmptyText empty = new EmptyText();
  private IntConsumer onRank = rank -> {};

  /** An empty chart. */
  public FrequencyChart() {
    super("frequency-chart", META_DATA);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    surface().add(canvas, empty);
    surface().addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose(event.getX()));
    points.addListener(observable -> repaint());
    selectedRank.addListener(observable -> repaint());
    rankName.addListener(observable -> repaint());
    emptyText.addListener(observable -> repaint());
  }

  /** Shows these symbols, by ascending rank from 1 on. */
  public void setPoints(List<SymbolCount> ranked) {
    points.set(ranked.stream().filter(point -> point.count() > 0).toList());
  }

  /** The rank that is marked, counted from 1; 0 for none. */
  public ObjectProperty<Integer> selectedRankProperty() {
    return selectedRank;
  }

  /** The name of the horizontal axis. */
  public StringProperty rankNameProperty() {
    return rankName;
  }

  /** What is said while there are no counts. */
  public StringProperty emptyTextProperty() {
    return emptyText;
  }

  /** Hears the rank, counted from 1, that was clicked. */
  public void setOnRank(IntConsumer listener) {
    onRank = listener;
  }

  @Override
  protected void paint() {
    double width = surface().getWidth();
    double height = surface().getHeight();
    GraphicsContext gc = cleared(canvas);
    boolean nothing = points.get().isEmpty();
    empty.show(nothing ? emptyText.get() : "", width, height);
    if (!nothing) {
      paintAxes(gc);
      paintLaw(gc);
      paintPoints(gc);
    }
  }

  private void paintAxes(GraphicsContext gc) {
    gc.setFont(small.getFont());
    gc.setLineWidth(1);
    double bottom = bottom();
    gc.setTextBaseline(VPos.CENTER);
    gc.setTextAlign(TextAlignment.RIGHT);
    for (double count : decades(mostCount())) {
      double y = Math.rint(y(count)) + 0.5;
      line(gc, left(), y, right(), y);
      gc.fillText(Ticks.label(count), left() - 6, y);
    }
    gc.setTextBaseline(VPos.TOP);
    gc.setTextAlign(TextAlignment.CENTER);
    for (double rank : decades(mostRank())) {
      double x = Math.rint(x(rank)) + 0.5;
      line(gc, x, TOP, x, bottom);
      gc.fillText(Ticks.label(rank), x, bottom + 4);
    }
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.BOTTOM);
    gc.fillText(rankName.get(), right(), surface().getHeight());
  }

  private void line(GraphicsContext gc, double x1, double y1, double x2, double y2) {
    gc.setStroke(ink(Ink.GRID));
    gc.strokeLine(x1, y1, x2, y2);
    gc.setFill(ink(Ink.MUTED));
  }

  /** count = first count / rank. */
  private void paintLaw(GraphicsContext gc) {
    double first = mostCount();
    double last = Math.min(mostRank(), first);
    gc.setStroke(ink(Ink.REFERENCE));
    gc.setLineDashes(4, 4);
    gc.strokeLine(x(1), y(first), x(last), y(first / last));
    gc.setLineDashes((double[]) null);
  }

  private void paintPoints(GraphicsContext gc) {
    gc.setFill(ink(Ink.SERIES_1));
    for (SymbolCount point : points.get()) {
      dot(gc, point, DOT);
    }
    gc.setFill(ink(Ink.SELECT));
    points.get().stream()
        .filter(point -> point.rank() <= selectedRank.get())
        .reduce((before, after) -> after)
        .ifPresent(nearest -> dot(gc, nearest, 2.2 * DOT));
  }

  private void dot(GraphicsContext gc, SymbolCount point, double size) {
    gc.fillOval(x(point.rank()) - size / 2, y(point.count()) - size / 2, size, size);
  }

  private int mostRank() {
    return points.get().get(points.get().size() - 1).rank();
  }

  private int mostCount() {
    return points.get().get(0).count();
  }

  private static List<Double> decades(double most) {
    List<Double> places = new ArrayList<>();
    for (double d = 1; d <= Math.max(1, most); d *= 10) {
      places.add(d);
    }
    return places;
  }

  private double left() {
    return Math.rint(small.getFont().getSize() * LEFT_IN_EM);
  }

  private double right() {
    return surface().getWidth() - RIGHT;
  }

  private double bottom() {
    return Math.rint(surface().getHeight() - small.getFont().getSize() * FOOT_IN_EM);
  }

  private double x(double rank) {
    double most = Math.log(Math.max(2, mostRank()));
    return left() + DOT + Math.log(rank) / most * (right() - left() - 2 * DOT);
  }

  private double y(double count) {
    double most = Math.log(Math.max(2, mostCount()));
    return bottom() - DOT - Math.log(count) / most * (bottom() - TOP - 2 * DOT);
  }

  private void choose(double place) {
    if (!points.get().isEmpty()) {
      double share = (place - left() - DOT) / (right() - left() - 2 * DOT);
      double rank = Math.exp(share * Math.log(Math.max(2, mostRank())));
      onRank.accept((int) Math.max(1, Math.min(mostRank(), Math.rint(rank))));
    }
  }
}
