package gatescope.view.chart;

import gatescope.workbench.Stave;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Paints what surrounds the cells: titles, mean lines, surprise, text and legend. */
final class ScorePainter {
  private static final double FULL_SURPRISE = 8;
  private static final double LEGEND_STEP = 3;
  private static final double LEGEND_GAP = 5;
  private static final double LEGEND_IN_EM = 14;
  private static final double TINT = 0.45;

  private final GateScore score;
  private final StaveMeans means;
  private final Text measure = new Text();

  ScorePainter(GateScore score, StaveMeans means) {
    this.score = score;
    this.means = means;
  }

  void paint(GraphicsContext gc, ScoreFrame frame, Font small, Font mono) {
    gc.setTextBaseline(VPos.CENTER);
    ScoreLayout layout = frame.layout();
    for (int stave = 0; stave < layout.staves(); stave++) {
      if (layout.title() > 0) {
        paintTitle(gc, frame, stave, small);
      }
      if (layout.strip() > 0) {
        paintMeans(gc, frame, stave);
      }
    }
    gc.save();
    gc.beginPath();
    gc.rect(0, layout.barsTop(), frame.columns().view(), layout.bars() + layout.text());
    gc.clip();
    if (layout.bars() > 0) {
      paintSurprise(gc, frame);
    }
    paintText(gc, frame, mono);
    gc.restore();
    if (layout.legend() > 0) {
      paintLegend(gc, frame, small);
    }
  }

  private void paintTitle(GraphicsContext gc, ScoreFrame frame, int index, Font small) {
    Stave stave = frame.staves().get(index);
    double y = frame.layout().staveTop(index) + frame.layout().title() / 2;
    Font bold = Font.font(small.getFamily(), FontWeight.BOLD, small.getSize());
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setFont(bold);
    gc.setFill(score.ink(Ink.TEXT));
    gc.fillText(stave.key(), 0, y);
    gc.setFont(small);
    gc.setFill(score.ink(Ink.MUTED));
    gc.fillText(stave.equation(), small.getSize() * 1.3, y);
  }

  private void paintMeans(GraphicsContext gc, ScoreFrame frame, int index) {
    Columns columns = frame.columns();
    StaveMeans.Line line = means.of(frame.data(), frame.staves().get(index));
    double bottom = frame.layout().heatTop(index) - 3;
    double height = frame.layout().strip() - 5;
    int first = columns.firstVisible();
    int end = columns.endVisible();
    gc.setFill(score.ink(Ink.GRID));
    gc.beginPath();
    for (int step = first; step < end; step++) {
      gc.lineTo(columns.centre(step), bottom - line.high(step) * height);
    }
    for (int step = end - 1; step >= first; step--) {
      gc.lineTo(columns.centre(step), bottom - line.low(step) * height);
    }
    gc.fill();
    gc.setStroke(hue(frame, index));
    gc.setLineWidth(1.5);
    gc.beginPath();
    for (int step = first; step < end; step++) {
      gc.lineTo(columns.centre(step), bottom - line.mean(step) * height);
    }
    gc.stroke();
  }

  private Color hue(ScoreFrame frame, int index) {
    boolean unit = frame.staves().get(index).domain() == Stave.Domain.UNIT;
    return unit ? frame.scales().get(index).colour(ColourScale.STEPS - 1) : score.ink(Ink.MUTED);
  }

  private void paintSurprise(GraphicsContext gc, ScoreFrame frame) {
    Columns columns = frame.columns();
    double bottom = frame.layout().textTop();
    double full = frame.layout().bars() - 2;
    gc.setFill(score.ink(Ink.SURPRISE));
    int end = columns.endVisible();
    for (int step = columns.firstVisible(); step < end; step++) {
      double bits = Math.max(0, Math.min(FULL_SURPRISE, frame.data().surprise(step)));
      double height = Math.max(1, bits / FULL_SURPRISE * full);
      double width = Math.max(2, columns.width(step) - 2);
      gc.fillRect(columns.centre(step) - width / 2, bottom - height, width, height);
    }
  }

  private void paintText(GraphicsContext gc, ScoreFrame frame, Font mono) {
    Columns columns = frame.columns();
    double top = frame.layout().textTop();
    double height = frame.layout().text();
    Font fitting = fitting(mono, columns.unit());
    int end = columns.endVisible();
    paintTint(gc, frame);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setFont(fitting);
    for (int step = columns.firstVisible(); step < end; step++) {
      gc.setFill(
          score.ink(step == frame.knownStep(score.getSelectedStep()) ? Ink.SELECT : Ink.TEXT));
      gc.fillText(frame.data().glyphs().get(step), columns.centre(step), top + height / 2);
    }
  }

  /** Colours the text by what the selected unit remembers there. */
  private void paintTint(GraphicsContext gc, ScoreFrame frame) {
    Stave cell = score.staveByKey("c");
    int unit = frame.knownUnit(score.getSelectedUnit());
    if (cell == null || unit < 0) {
      return;
    }
    ColourScale scale = score.scaleOf(cell);
    Columns columns = frame.columns();
    int end = columns.endVisible();
    for (int step = columns.firstVisible(); step < end; step++) {
      gc.setFill(scale.colourOf(cell.at(unit, step)).deriveColor(0, 1, 1, TINT));
      gc.fillRect(
          columns.left(step),
          frame.layout().textTop() + 1,
          columns.width(step),
          frame.layout().text() - 2);
    }
  }

  private static Font fitting(Font mono, double unit) {
    double size = Math.max(8, Math.min(mono.getSize(), Math.rint(unit * 1.4)));
    return unit > Columns.NATURAL * 1.3
        ? Font.font(mono.getFamily(), Math.rint(mono.getSize() * 1.3))
        : Font.font(mono.getFamily(), size);
  }

  /** Paints, flush right, the 32 steps of every scale on show, each with its keys and ends. */
  private void paintLegend(GraphicsContext gc, ScoreFrame frame, Font small) {
    double y = frame.layout().textBottom() + frame.layout().legend() / 2;
    double right = frame.columns().view();
    List<Stave> staves = frame.staves();
    gc.setFont(small);
    gc.setTextAlign(TextAlignment.RIGHT);
    measure.setFont(small);
    boolean signedDone = false;
    for (int stave = staves.size() - 1; stave >= 0; stave--) {
      boolean signed = staves.get(stave).domain() == Stave.Domain.SIGNED;
      boolean room = right > small.getSize() * LEGEND_IN_EM;
      if (room && !(signed && signedDone)) {
        String keys = signed ? signedKeys(staves) : staves.get(stave).key();
        right = paintWord(gc, "1", right, y) - LEGEND_GAP;
        right -= ColourScale.STEPS * LEGEND_STEP;
        paintSteps(gc, frame.scales().get(stave), right, y, small.getSize() * 0.7);
        right = paintWord(gc, keys + "   " + (signed ? "−1" : "0"), right - LEGEND_GAP, y);
        right -= 4 * LEGEND_GAP;
      }
      signedDone |= signed;
    }
  }

  private double paintWord(GraphicsContext gc, String word, double right, double y) {
    gc.setFill(score.ink(Ink.MUTED));
    gc.fillText(word, right, y);
    measure.setText(word);
    return right - measure.getLayoutBounds().getWidth();
  }

  private static void paintSteps(
      GraphicsContext gc, ColourScale scale, double left, double y, double height) {
    for (int step = 0; step < ColourScale.STEPS; step++) {
      gc.setFill(scale.colour(step));
      gc.fillRect(left + step * LEGEND_STEP, y - height / 2, LEGEND_STEP, height);
    }
  }

  private static String signedKeys(List<Stave> staves) {
    return staves.stream()
        .filter(stave -> stave.domain() == Stave.Domain.SIGNED)
        .map(Stave::key)
        .collect(Collectors.joining(" "));
  }
}
