package gatescope.view.chart;

import gatescope.workbench.ScoreData;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse and keyboard of a gate score. */
final class ScoreInput {
  private static final double ZOOM_STEP = 1.15;
  private static final int ROWS_PER_NOTCH = 4;

  private final GateScore score;
  private final ScorePane pane;

  ScoreInput(GateScore score, ScorePane pane) {
    this.score = score;
    this.pane = pane;
  }

  void install() {
    Surface surface = pane.surface();
    surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::moved);
    surface.addEventHandler(MouseEvent.MOUSE_EXITED, event -> pane.pointAway());
    surface.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    surface.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    score.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void moved(MouseEvent event) {
    if (event.getTarget() == pane.surface()) {
      pane.pointAt(event.getX(), event.getY());
    } else {
      pane.pointAway();
    }
  }

  private void clicked(MouseEvent event) {
    score.requestFocus();
    ScoreFrame frame = pane.frame();
    boolean ours = event.getButton() == MouseButton.PRIMARY && event.getTarget() == pane.surface();
    if (frame == null || !ours) {
      return;
    }
    int step = frame.stepAt(event.getX());
    if (step >= 0 && event.getY() < frame.layout().textBottom()) {
      int unit = frame.unitAt(event.getY());
      score.select(unit >= 0 ? unit : frame.knownUnit(score.getSelectedUnit()), step);
    }
  }

  private void scrolled(ScrollEvent event) {
    if (pane.frame() == null) {
      return;
    }
    boolean sideways = event.isShiftDown() || event.getDeltaX() != 0;
    if (event.isControlDown() || event.getTarget() != pane.surface()) {
      pane.scrollRows((int) -Math.signum(event.getDeltaY()) * ROWS_PER_NOTCH);
    } else if (sideways) {
      pane.scrollColumns(-(event.getDeltaX() + event.getDeltaY()));
    } else if (event.getDeltaY() != 0) {
      pane.zoomAbout(event.getX(), event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
    }
    event.consume();
  }

  private void pressed(KeyEvent event) {
    ScoreFrame frame = pane.frame();
    if (frame == null || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    int step = frame.knownStep(score.getSelectedStep());
    switch (event.getCode()) {
      case LEFT -> selectStep(frame, step - 1);
      case RIGHT -> selectStep(frame, step + 1);
      case UP -> moveUnit(frame, -1);
      case DOWN -> moveUnit(frame, 1);
      case HOME -> selectStep(frame, 0);
      case END -> selectStep(frame, frame.data().steps() - 1);
      case PAGE_UP -> pane.scrollRows(-frame.layout().shownRows());
      case PAGE_DOWN -> pane.scrollRows(frame.layout().shownRows());
      case PLUS, ADD, EQUALS -> zoom(frame, ZOOM_STEP);
      case MINUS, SUBTRACT -> zoom(frame, 1 / ZOOM_STEP);
      case DIGIT0, NUMPAD0 -> pane.zoomToFit();
      case ESCAPE -> score.select(-1, -1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void selectStep(ScoreFrame frame, int step) {
    score.select(
        frame.knownUnit(score.getSelectedUnit()),
        Math.max(0, Math.min(frame.data().steps() - 1, step)));
  }

  private void moveUnit(ScoreFrame frame, int rows) {
    ScoreData data = frame.data();
    int unit = frame.knownUnit(score.getSelectedUnit());
    int row = unit < 0 ? 0 : data.rowOf(unit) + rows;
    int bounded = Math.max(0, Math.min(data.units() - 1, row));
    score.select(data.unitAt(bounded), frame.knownStep(score.getSelectedStep()));
  }

  private void zoom(ScoreFrame frame, double factor) {
    int step = frame.knownStep(score.getSelectedStep());
    double about = step < 0 ? frame.columns().view() / 2 : frame.columns().centre(step);
    pane.zoomAbout(about, factor);
  }
}
