package gatescope.view.chart.score;

import gatescope.view.chart.Surface;
import gatescope.workbench.gates.Brush;
import gatescope.workbench.gates.Stave;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** The mouse of a gate score. */
final class ScoreMouse {
  static final double ZOOM_STEP = 1.15;
  private static final int ROWS_PER_NOTCH = 4;
  private static final int NONE = -1;

  private final GateScore score;
  private final ScorePane pane;
  private int brushedFrom = NONE;

  ScoreMouse(GateScore score, ScorePane pane) {
    this.score = score;
    this.pane = pane;
  }

  void install() {
    Surface surface = pane.surface();
    surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    surface.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    surface.addEventHandler(MouseEvent.MOUSE_EXITED, event -> pane.pointAway());
    surface.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    surface.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    score.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuRequested);
  }

  private void moved(MouseEvent event) {
    if (event.getTarget() == pane.surface()) {
      pane.pointAt(event.getX(), event.getY());
    } else {
      pane.pointAway();
    }
  }

  private void pressed(MouseEvent event) {
    ScoreFrame frame = pane.frame();
    score.requestFocus();
    brushedFrom = NONE;
    if (frame != null && isOurs(event) && frame.layout().isText(event.getY())) {
      brushedFrom = frame.stepAt(event.getX());
    }
  }

  private void dragged(MouseEvent event) {
    moved(event);
    Brush brush = brush(event);
    if (brush != null && !event.isStillSincePress()) {
      pane.setDraft(brush);
    }
  }

  private void released(MouseEvent event) {
    Brush brush = brush(event);
    if (brush != null && !event.isStillSincePress()) {
      score.setBrush(brush);
    }
    brushedFrom = NONE;
    pane.setDraft(null);
  }

  /** What has been dragged over, or null if the drag did not begin on the text. */
  private Brush brush(MouseEvent event) {
    ScoreFrame frame = pane.frame();
    if (frame == null || brushedFrom == NONE) {
      return null;
    }
    double inView = Math.max(0, Math.min(Math.nextDown(frame.columns().view()), event.getX()));
    int step = frame.stepAt(inView);
    return Brush.between(brushedFrom, step < 0 ? frame.data().steps() - 1 : step);
  }

  private void clicked(MouseEvent event) {
    ScoreFrame frame = pane.frame();
    if (frame == null || !isOurs(event) || !event.isStillSincePress()) {
      return;
    }
    int step = frame.stepAt(event.getX());
    if (step >= 0 && event.getY() < frame.layout().latticeBottom()) {
      int unit = frame.unitAt(event.getY());
      score.select(unit >= 0 ? unit : frame.knownUnit(score.getSelectedUnit()), step);
      if (event.getClickCount() == 2 && score.getSelectedUnit() >= 0) {
        Stave stave = frame.staveAt(event.getY());
        score.commands().inspect(stave.key(), score.getSelectedUnit(), step);
      }
    }
  }

  private boolean isOurs(MouseEvent event) {
    return event.getButton() == MouseButton.PRIMARY && event.getTarget() == pane.surface();
  }

  /** The cell under the pointer, or by keyboard the selected one. */
  private void menuRequested(ContextMenuEvent event) {
    ScoreFrame frame = pane.frame();
    if (frame == null) {
      return;
    }
    var place = pane.surface().screenToLocal(event.getScreenX(), event.getScreenY());
    boolean keyboard = event.isKeyboardTrigger();
    int unit = keyboard ? score.getSelectedUnit() : frame.unitAt(place.getY());
    int step = keyboard ? score.getSelectedStep() : frame.stepAt(place.getX());
    Stave stave = keyboard ? frame.staves().get(0) : frame.staveAt(place.getY());
    if (frame.knownUnit(unit) >= 0 && frame.knownStep(step) >= 0) {
      score.commands().force(stave.key(), unit, step);
      event.consume();
    }
  }

  private void scrolled(ScrollEvent event) {
    ScoreFrame frame = pane.frame();
    if (frame == null) {
      return;
    }
    boolean sideways = event.isShiftDown() || event.getDeltaX() != 0;
    double delta = event.getDeltaX() + event.getDeltaY();
    if (event.isControlDown() && event.getDeltaY() != 0) {
      double factor = event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
      pane.zoomTo(event.getX(), event.getY(), frame.columns().unit() * factor);
    } else if (sideways || frame.layout().isText(event.getY()) || showsAllUnits(frame)) {
      pane.scrollColumns(-delta);
    } else {
      pane.scrollRows((int) -Math.signum(delta) * ROWS_PER_NOTCH);
    }
    event.consume();
  }

  private static boolean showsAllUnits(ScoreFrame frame) {
    return frame.layout().isOverview()
        || frame.layout().staves().shownRows() == frame.data().units();
  }
}
