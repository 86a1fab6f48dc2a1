package gatescope.view.chart.score;

import gatescope.view.chart.Ink;
import gatescope.view.chart.pen.Pen;
import gatescope.workbench.common.Numbers;
import gatescope.workbench.gates.Brush;
import gatescope.workbench.gates.ScoreText;
import gatescope.workbench.gates.Stave;
import java.util.Locale;
import javafx.scene.paint.Color;

/** Paints brush, crosshair and selection over all staves, and words the card beside the pointer. */
final class ScoreOverlay {
  private static final double OUTLINE = 1.5;
  private static final double CASING = 3.5;
  private static final double BRUSHED = 0.28;

  private final GateScore score;

  ScoreOverlay(GateScore score) {
    this.score = score;
  }

  /** The crosshair at the pointer, −1 for none. */
  void paintHovered(Pen pen, ScoreFrame frame, int unit, int step) {
    outline(pen, frame, unit, step, score.ink(Ink.CROSSHAIR), 1);
  }

  /**
   * @param brush a selection of the text, or null
   */
  void paintSelected(Pen pen, ScoreFrame frame, Brush brush) {
    paintBrush(pen, frame, brush);
    int unit = frame.knownUnit(score.getSelectedUnit());
    int step = frame.knownStep(score.getSelectedStep());
    outline(pen, frame, unit, step, score.ink(Ink.CLOSED), CASING);
    outline(pen, frame, unit, step, score.ink(Ink.SELECT), OUTLINE);
  }

  private void paintBrush(Pen pen, ScoreFrame frame, Brush brush) {
    if (brush == null || brush.from() >= frame.data().steps()) {
      return;
    }
    Columns columns = frame.columns();
    ScoreLayout layout = frame.layout();
    double left = Math.max(0, columns.left(brush.from()));
    int last = Math.min(brush.to(), frame.data().steps() - 1);
    double width = Math.min(columns.view(), columns.left(last + 1)) - left;
    if (width > 0) {
      Color wash = score.ink(Ink.SELECT).deriveColor(0, 1, 1, BRUSHED);
      pen.fill(left, layout.textTop(), width, layout.text(), wash);
      double top = layout.stripTop(0);
      double height = layout.textBottom() - top;
      pen.outline(left, top, width, height, score.ink(Ink.SELECT), 1);
    }
  }

  private static void outline(
      Pen pen, ScoreFrame frame, int unit, int step, Color colour, double thickness) {
    ScoreLayout layout = frame.layout();
    int row = unit < 0 ? -1 : frame.shownRow(unit);
    if (row >= 0) {
      double width = frame.columns().visibleWidth() - 1;
      double height = layout.staves().rowHeight() + 1;
      for (int stave = 0; stave < layout.staves().count(); stave++) {
        double top = layout.heatTop(stave) + row * layout.staves().rowHeight() - 0.5;
        pen.outline(0.5, top, width, height, colour, thickness);
      }
    }
    if (frame.shows(step)) {
      double left = Math.rint(frame.columns().left(step)) - 0.5;
      double width = Math.rint(frame.columns().width(step)) + 1;
      for (int stave = 0; stave < layout.staves().count(); stave++) {
        double top = layout.isOverview() ? layout.stripTop(stave) : layout.heatTop(stave);
        double height = layout.heatBottom(stave) - top;
        pen.outline(left, top - 0.5, width, height + 1, colour, thickness);
      }
      pen.outline(left, layout.textTop() + 0.5, width, layout.text() - 1, colour, thickness);
    }
  }

  /** The exact values of one unit at one step, a line each, and what was expected next. */
  static String words(ScoreFrame frame, String heading, int unit, int step) {
    StringBuilder text = new StringBuilder(heading);
    for (Stave stave : frame.data().staves()) {
      String value = Numbers.signed(stave.at(unit, step));
      text.append(String.format(Locale.ROOT, "\n%s  %6s", stave.key(), value));
    }
    ScoreText content = frame.data().text();
    if (content.hasGuesses()) {
      text.append("\n→");
      for (ScoreText.Guess guess : content.guesses(step)) {
        String mark = guess.right() ? "=" : " ";
        text.append(
            String.format(Locale.ROOT, " %s%s%.0f%%", guess.glyph(), mark, guess.p() * 100));
      }
    }
    return text.toString();
  }
}
