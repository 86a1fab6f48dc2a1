package gatescope.view.chart.score;

import gatescope.workbench.gates.Brush;
import gatescope.workbench.gates.ScoreData;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keyboard of a gate score. */
final class ScoreKeys {
  private static final int NONE = -1;

  private final GateScore score;
  private final ScorePane pane;
  private int anchor = NONE; // where a brush by keyboard began
  private boolean comparing; // since Alt went down

  ScoreKeys(GateScore score, ScorePane pane) {
    this.score = score;
    this.pane = pane;
  }

  void install() {
    score.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    score.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
    score.focusedProperty().addListener(observable -> endComparing());
  }

  private void pressed(KeyEvent event) {
    ScoreFrame frame = pane.frame();
    if (event.getCode() == KeyCode.ALT && frame != null) {
      comparing |= !score.comparingProperty().get();
      score.comparingProperty().set(true);
      event.consume();
    } else if (frame != null && !event.isControlDown() && !event.isMetaDown()) {
      boolean done =
          event.isShiftDown()
              ? shifted(frame, event.getCode()) || plain(frame, event.getCode())
              : plain(frame, event.getCode());
      if (done) {
        event.consume();
      }
    }
  }

  private void released(KeyEvent event) {
    if (event.getCode() == KeyCode.ALT) {
      endComparing();
      event.consume();
    }
  }

  private void endComparing() {
    if (comparing) {
      comparing = false;
      score.comparingProperty().set(false);
    }
  }

  private boolean shifted(ScoreFrame frame, KeyCode code) {
    switch (code) {
      case LEFT -> extendBrush(frame, -1);
      case RIGHT -> extendBrush(frame, 1);
      case SPACE -> score.commands().playOrStop();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(ScoreFrame frame, KeyCode code) {
    return moves(frame, code) || zooms(frame, code) || commands(frame, code);
  }

  private boolean moves(ScoreFrame frame, KeyCode code) {
    int step = frame.knownStep(score.getSelectedStep());
    int shown = frame.layout().staves().shownRows();
    switch (code) {
      case LEFT -> selectStep(frame, step - 1);
      case RIGHT -> selectStep(frame, step + 1);
      case UP -> moveUnit(frame, -1);
      case DOWN -> moveUnit(frame, 1);
      case HOME -> selectStep(frame, 0);
      case END -> selectStep(frame, frame.data().steps() - 1);
      case PAGE_UP -> pane.scrollRows(-shown);
      case PAGE_DOWN -> pane.scrollRows(shown);
      case ESCAPE -> clear();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean zooms(ScoreFrame frame, KeyCode code) {
    switch (code) {
      case PLUS, ADD, EQUALS -> score.zoomBy(ScoreMouse.ZOOM_STEP);
      case MINUS, SUBTRACT -> score.zoomBy(1 / ScoreMouse.ZOOM_STEP);
      case DIGIT0, NUMPAD0 -> score.zoomToFit();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean commands(ScoreFrame frame, KeyCode code) {
    int unit = frame.knownUnit(score.getSelectedUnit());
    int step = frame.knownStep(score.getSelectedStep());
    switch (code) {
      case SPACE -> score.commands().freezeOrFollow();
      case P -> score.commands().pinOrUnpin();
      case CLOSE_BRACKET -> score.commands().faster();
      case OPEN_BRACKET -> score.commands().slower();
      case ENTER -> {
        if (unit >= 0 && step >= 0) {
          score.commands().inspect(frame.staves().get(0).key(), unit, step);
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void clear() {
    score.select(NONE, NONE);
    score.setBrush(null);
  }

  private void selectStep(ScoreFrame frame, int step) {
    anchor = NONE;
    score.select(frame.knownUnit(score.getSelectedUnit()), bounded(frame.data(), step));
  }

  private void extendBrush(ScoreFrame frame, int by) {
    int step = frame.knownStep(score.getSelectedStep());
    if (anchor < 0 || anchor >= frame.data().steps() || score.getBrush() == null) {
      anchor = Math.max(0, step);
    }
    int next = bounded(frame.data(), step + by);
    score.select(frame.knownUnit(score.getSelectedUnit()), next);
    score.setBrush(Brush.between(anchor, next));
  }

  private static int bounded(ScoreData data, int step) {
    return Math.max(0, Math.min(data.steps() - 1, step));
  }

  private void moveUnit(ScoreFrame frame, int rows) {
    ScoreData data = frame.data();
    int unit = frame.knownUnit(score.getSelectedUnit());
    int row = unit < 0 ? 0 : data.rowOf(unit) + rows;
    int bounded = Math.max(0, Math.min(data.units() - 1, row));
    score.select(data.unitAt(bounded), frame.knownStep(score.getSelectedStep()));
  }
}
