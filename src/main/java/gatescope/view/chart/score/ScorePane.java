package gatescope.view.chart.score;

import gatescope.view.chart.Cards;
import gatescope.view.chart.EmptyText;
import gatescope.view.chart.Ink;
import gatescope.view.chart.Palette;
import gatescope.view.chart.Surface;
import gatescope.view.chart.pen.CanvasPen;
import gatescope.view.chart.pen.Pen;
import gatescope.workbench.gates.Brush;
import gatescope.workbench.gates.ScoreData;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** The layers of a gate score: cells, what surrounds them, crosshair, card and scroll bars. */
final class ScorePane {
  private static final double CARD_DISTANCE = 16;
  private static final int NONE = -1;

  private final GateScore score;
  private final Surface surface;
  private final HeatMap heatMap = new HeatMap();
  private final Canvas around = new Canvas();
  private final Canvas above = new Canvas();
  private final Label card = new Label();
  private final EmptyText empty = new EmptyText();
  private final ScoreBars bars;
  private final ScoreView view;
  private final Text small;
  private final Text mono;
  private final StaveMeans means = new StaveMeans();
  private final ScorePainter painter;
  private final ScoreOverlay overlay;
  private ScoreFrame frame;
  private Brush draft;
  private boolean inside;
  private double pointerX;
  private double pointerY;

  ScorePane(GateScore score) {
    this.score = score;
    surface = score.surface();
    view = new ScoreView(score);
    bars = new ScoreBars(this::scrollColumnsTo, this::scrollRowsTo);
    painter = new ScorePainter(score, means);
    overlay = new ScoreOverlay(score);
    small = score.fontSource("small-text");
    mono = score.fontSource("mono-text");
    card.getStyleClass().add("read-out");
    card.setMouseTransparent(true);
    card.setVisible(false);
    surface.add(heatMap.view(), around, above);
    bars.addTo(surface);
    surface.add(empty, card);
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

  private void scrollColumnsTo(double pixels) {
    view.scrollColumnsTo(pixels);
    surface.invalidate();
  }

  private void scrollRowsTo(int row) {
    view.scrollRowsTo(row);
    surface.invalidate();
  }

  void scrollColumns(double pixels) {
    view.scrollColumns(pixels);
    surface.invalidate();
  }

  void scrollRows(int rows) {
    view.scrollRows(rows);
    surface.invalidate();
  }

  /** Scrolls to the units that rise when the text is brushed. */
  void showTopRows() {
    scrollRowsTo(0);
  }

  /** Makes columns so wide; what is at a place stays there. */
  void zoomTo(double x, double y, double unit) {
    if (frame != null) {
      view.zoomTo(frame, x, y, unit);
      surface.invalidate();
    }
  }

  void zoomToFit() {
    view.zoomToFit();
    surface.invalidate();
  }

  /** Scrolls to the selection at the next paint, as little as needed. */
  void revealSelection() {
    view.reveal();
    surface.invalidate();
  }

  /** Shows a brush that is still being drawn; null shows that of the score. */
  void setDraft(Brush newDraft) {
    draft = newDraft;
    paintAbove();
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
      bars.hide();
      card.setVisible(false);
      return;
    }
    frame = view.arrange(data, width, height, small.getFont().getSize());
    boolean overview = frame.layout().isOverview();
    score.setShownUnits(overview ? data.units() : frame.layout().staves().shownRows());
    bars.place(frame, width, height);
    paintCells(heatMap, frame, surface.renderScale());
    paintAround(new CanvasPen(cleared(around, width, height)), frame);
    paintAbove();
  }

  /** Paints the cells of a frame, with marks in colours that stand out. */
  void paintCells(HeatMap map, ScoreFrame wanted, double scale) {
    map.setMarkColours(markColour(Ink.MARK_OPEN), markColour(Ink.MARK_CLOSED));
    map.setHatched(smallFont().getSize() >= ScoreView.LARGE_TYPE);
    map.paint(wanted, scale);
  }

  /** The colour of a mark: in cividis, whose ends are dark blue and yellow, black on white. */
  Color markColour(Ink ink) {
    if (score.getPalette() == Palette.CIVIDIS) {
      return ink == Ink.MARK_OPEN ? Color.BLACK : Color.WHITE;
    }
    return score.ink(ink);
  }

  /** Paints what surrounds the cells of a frame. */
  void paintAround(Pen pen, ScoreFrame wanted) {
    painter.paint(pen, wanted, smallFont(), mono.getFont());
  }

  /** Paints brush and selection of a frame. */
  void paintSelected(Pen pen, ScoreFrame wanted) {
    overlay.paintSelected(pen, wanted, draft == null ? score.getBrush() : draft);
  }

  Font smallFont() {
    return small.getFont();
  }

  /** Paints brush, selection and crosshair anew. */
  void paintAbove() {
    if (frame == null) {
      return;
    }
    int unit = inside ? frame.unitAt(pointerY) : NONE;
    int step = inside ? frame.stepAt(pointerX) : NONE;
    boolean hovered = step >= 0 && pointerY < frame.layout().latticeBottom();
    Pen pen = new CanvasPen(cleared(above, surface.getWidth(), surface.getHeight()));
    if (hovered) {
      overlay.paintHovered(pen, frame, unit, step);
    }
    paintSelected(pen, frame);
    int described = unit >= 0 ? unit : frame.knownUnit(score.getSelectedUnit());
    card.setVisible(hovered && described >= 0 && draft == null);
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
