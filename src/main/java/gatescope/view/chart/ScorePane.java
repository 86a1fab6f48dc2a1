package gatescope.view.chart;

import gatescope.workbench.ScoreData;
import gatescope.workbench.Stave;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.text.Text;

/** The layers of a gate score: cells, what surrounds them, crosshair, card and scroll bars. */
final class ScorePane {
  private static final double BAR = 12;
  private static final double CARD_DISTANCE = 16;
  private static final int NONE = -1;

  private final GateScore score;
  private final Surface surface;
  private final HeatMap heatMap = new HeatMap();
  private final Canvas around = new Canvas();
  private final Canvas above = new Canvas();
  private final Label card = new Label();
  private final EmptyText empty = new EmptyText();
  private final ScrollBar along = new ScrollBar();
  private final ScrollBar down = new ScrollBar();
  private final Text small;
  private final Text mono;
  private final Columns columns = new Columns();
  private final StaveMeans means = new StaveMeans();
  private final ScorePainter painter;
  private final ScoreOverlay overlay;
  private ScoreFrame frame;
  private int firstRow;
  private boolean adjusting;
  private boolean revealing;
  private boolean inside;
  private double pointerX;
  private double pointerY;

  ScorePane(GateScore score) {
    this.score = score;
    surface = score.surface();
    painter = new ScorePainter(score, means);
    overlay = new ScoreOverlay(score);
    small = score.fontSource("small-text");
    mono = score.fontSource("mono-text");
    card.getStyleClass().add("read-out");
    card.setMouseTransparent(true);
    card.setVisible(false);
    down.setOrientation(Orientation.VERTICAL);
    along.valueProperty().addListener(observable -> scrolledByBar());
    down.valueProperty().addListener(observable -> scrolledByBar());
    surface.add(heatMap.view(), around, above, along, down, empty, card);
  }

  Surface surface() {
    return surface;
  }

  /** What is on show, or null while there is nothing. */
  ScoreFrame frame() {
    return frame;
  }

  void dataChanged() {
    means.clear();
  }

  void scrollColumns(double pixels) {
    columns.scrollTo(columns.scroll() + pixels);
    surface.invalidate();
  }

  void scrollRows(int rows) {
    firstRow += rows;
    surface.invalidate();
  }

  void zoomAbout(double x, double factor) {
    columns.zoomAbout(x, factor);
    surface.invalidate();
  }

  void zoomToFit() {
    columns.zoomToFit();
    surface.invalidate();
  }

  /** Scrolls to the selection at the next paint, as little as needed. */
  void revealSelection() {
    revealing = true;
    surface.invalidate();
  }

  void pointAt(double x, double y) {
    inside = true;
    pointerX = x;
    pointerY = y;
    paintAbove();
  }

  void pointAway() {
    inside = false;
    paintAbove();
  }

  void paint() {
    double width = surface.getWidth();
    double height = surface.getHeight();
    ScoreData data = score.getData();
    boolean shown = data != null && data.steps() > 0 && data.units() > 0;
    empty.show(shown ? "" : score.emptyTextProperty().get(), width, height);
    heatMap.view().setVisible(shown);
    around.setVisible(shown);
    above.setVisible(shown);
    if (!shown) {
      frame = null;
      along.setVisible(false);
      down.setVisible(false);
      card.setVisible(false);
      return;
    }
    frame = arrange(data, width, height);
    score.setShownUnits(frame.layout().shownRows());
    placeBars(width, height);
    heatMap.setMarkColours(score.ink(Ink.MARK_OPEN), score.ink(Ink.MARK_CLOSED));
    heatMap.paint(frame, surface.renderScale());
    painter.paint(cleared(around, width, height), frame, small.getFont(), mono.getFont());
    paintAbove();
  }

  private ScoreFrame arrange(ScoreData data, double width, double height) {
    List<Stave> staves = score.shownStaves();
    columns.setGlyphs(data.glyphs());
    columns.setView(width);
    ScoreLayout layout = layout(data, staves, height);
    if (layout.shownRows() < data.units()) {
      columns.setView(Math.max(1, width - BAR));
      layout = layout(data, staves, height);
    }
    if (revealing) {
      revealing = false;
      scrollToSelection(data, layout.shownRows());
    }
    firstRow = Math.max(0, Math.min(data.units() - layout.shownRows(), firstRow));
    List<ColourScale> scales = staves.stream().map(score::scaleOf).toList();
    return new ScoreFrame(data, staves, scales, layout, columns, firstRow);
  }

  private void scrollToSelection(ScoreData data, int shownRows) {
    int step = score.getSelectedStep();
    if (step >= 0 && step < data.steps()) {
      columns.reveal(step);
    }
    int unit = score.getSelectedUnit();
    if (unit >= 0 && unit < data.units()) {
      int row = data.rowOf(unit);
      firstRow = Math.max(row - shownRows + 1, Math.min(firstRow, row));
    }
  }

  private ScoreLayout layout(ScoreData data, List<Stave> staves, double height) {
    double free = columns.maxScroll() > 0 ? height - BAR : height;
    return ScoreLayout.of(
        free, small.getFont().getSize(), staves.size(), data.units(), data.hasSurprise());
  }

  private void placeBars(double width, double height) {
    adjusting = true;
    double hidden = columns.maxScroll();
    along.setVisible(hidden > 0);
    along.setMax(hidden);
    along.setVisibleAmount(hidden * columns.view() / Math.max(1, columns.contentWidth()));
    along.setUnitIncrement(columns.unit());
    along.setBlockIncrement(columns.view());
    along.setValue(columns.scroll());
    along.resizeRelocate(0, height - BAR, columns.view(), BAR);
    ScoreLayout layout = frame.layout();
    int units = frame.data().units();
    int hiddenRows = units - layout.shownRows();
    down.setVisible(hiddenRows > 0);
    down.setMax(hiddenRows);
    down.setVisibleAmount((double) hiddenRows * layout.shownRows() / units);
    down.setUnitIncrement(1);
    down.setBlockIncrement(layout.shownRows());
    down.setValue(firstRow);
    down.resizeRelocate(width - BAR, layout.heatTop(0), BAR, layout.barsTop() - layout.heatTop(0));
    adjusting = false;
  }

  private void scrolledByBar() {
    if (!adjusting) {
      columns.scrollTo(along.getValue());
      firstRow = (int) Math.round(down.getValue());
      surface.invalidate();
    }
  }

  private void paintAbove() {
    if (frame == null) {
      return;
    }
    int unit = inside ? frame.unitAt(pointerY) : NONE;
    int step = inside ? frame.stepAt(pointerX) : NONE;
    boolean hovered = step >= 0 && pointerY < frame.layout().textBottom();
    GraphicsContext gc = cleared(above, surface.getWidth(), surface.getHeight());
    overlay.paint(gc, frame, hovered ? unit : NONE, hovered ? step : NONE);
    int described = unit >= 0 ? unit : frame.knownUnit(score.getSelectedUnit());
    card.setVisible(hovered && described >= 0);
    if (card.isVisible()) {
      card.setText(
          ScoreOverlay.words(frame, score.heading(frame.data(), described, step), described, step));
      Cards.placeBeside(card, pointerX, pointerY, CARD_DISTANCE, surface);
    }
  }

  private static GraphicsContext cleared(Canvas canvas, double width, double height) {
    canvas.setWidth(width);
    canvas.setHeight(height);
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.clearRect(0, 0, width, height);
    return gc;
  }
}
