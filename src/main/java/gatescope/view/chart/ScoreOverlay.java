package gatescope.view.chart;

import gatescope.workbench.Stave;
import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;

/**
 * Paints the crosshair and the selection over all staves, and words the card beside the pointer.
 */
final class ScoreOverlay {
  private static final double OUTLINE = 1.5;
  private static final double CASING = 3.5;

  private final GateScore score;

  ScoreOverlay(GateScore score) {
    this.score = score;
  }

  void paint(GraphicsContext gc, ScoreFrame frame, int hoveredUnit, int hoveredStep) {
    gc.setStroke(score.ink(Ink.CROSSHAIR));
    gc.setLineWidth(1);
    outline(gc, frame, hoveredUnit, hoveredStep);
    gc.setStroke(score.ink(Ink.CLOSED));
    gc.setLineWidth(CASING);
    outline(
        gc,
        frame,
        frame.knownUnit(score.getSelectedUnit()),
        frame.knownStep(score.getSelectedStep()));
    gc.setStroke(score.ink(Ink.SELECT));
    gc.setLineWidth(OUTLINE);
    outline(
        gc,
        frame,
        frame.knownUnit(score.getSelectedUnit()),
        frame.knownStep(score.getSelectedStep()));
  }

  private static void outline(GraphicsContext gc, ScoreFrame frame, int unit, int step) {
    ScoreLayout layout = frame.layout();
    int row = unit < 0 ? -1 : frame.shownRow(unit);
    if (row >= 0) {
      double width = frame.columns().visibleWidth();
      for (int stave = 0; stave < layout.staves(); stave++) {
        double top = layout.heatTop(stave) + row * layout.rowHeight();
        gc.strokeRect(0.5, top - 0.5, width - 1, layout.rowHeight() + 1);
      }
    }
    if (step >= frame.columns().firstVisible() && step < frame.columns().endVisible()) {
      double left = Math.rint(frame.columns().left(step)) - 0.5;
      double width = Math.rint(frame.columns().width(step)) + 1;
      for (int stave = 0; stave < layout.staves(); stave++) {
        gc.strokeRect(left, layout.heatTop(stave) - 0.5, width, layout.heatHeight() + 1);
      }
      gc.strokeRect(left, layout.textTop() + 0.5, width, layout.text() - 1);
    }
  }

  /** The exact values of one unit at one step, a line each. */
  static String words(ScoreFrame frame, String heading, int unit, int step) {
    StringBuilder text = new StringBuilder(heading);
    for (Stave stave : frame.data().staves()) {
      text.append(String.format(Locale.ROOT, "\n%s  % .3f", stave.key(), stave.at(unit, step)));
    }
    return text.toString().replace('-', '−');
  }
}
