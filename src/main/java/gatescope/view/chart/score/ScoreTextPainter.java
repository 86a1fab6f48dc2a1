package gatescope.view.chart.score;

import gatescope.view.chart.Glyphs;
import gatescope.view.chart.Ink;
import gatescope.view.chart.pen.Pen;
import gatescope.workbench.gates.ScoreText;
import gatescope.workbench.gates.Stave;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Paints the text below the staves: surprise above it, what was expected next below it. */
final class ScoreTextPainter {
  private static final double FULL_SURPRISE = 8;
  private static final double TINT = 0.45;
  private static final double GUESS_WASH = 0.22;
  private static final double FAINTEST = 0.3;
  private static final double CELL = 0.55; // of the size of the font

  private final GateScore score;

  ScoreTextPainter(GateScore score) {
    this.score = score;
  }

  void paint(Pen pen, ScoreFrame frame, Font mono) {
    ScoreLayout layout = frame.layout();
    double height = layout.latticeBottom() - layout.barsTop();
    pen.clip(0, layout.barsTop(), frame.columns().view(), height);
    if (layout.bars() > 0) {
      paintSurprise(pen, frame);
    }
    paintTint(pen, frame);
    paintText(pen, frame, mono);
    if (layout.guesses() > 0) {
      paintLattice(pen, frame, mono);
    }
    pen.unclip();
  }

  private void paintSurprise(Pen pen, ScoreFrame frame) {
    Columns columns = frame.columns();
    double bottom = frame.layout().textTop();
    double full = frame.layout().bars() - 2;
    int end = columns.endVisible();
    for (int step = columns.firstVisible(); step < end; step++) {
      double bits = frame.data().text().surprise(step);
      if (!Double.isNaN(bits)) {
        double height = Math.max(1, Math.min(1, bits / FULL_SURPRISE) * full);
        double width = Math.max(2, columns.width(step) - 2);
        double left = columns.centre(step) - width / 2;
        pen.fill(left, bottom - height, width, height, score.ink(Ink.SURPRISE));
      }
    }
  }

  private void paintText(Pen pen, ScoreFrame frame, Font mono) {
    Columns columns = frame.columns();
    if (columns.unit() <= Columns.SMALLEST) {
      mono = Font.font(mono.getFamily(), Columns.SMALLEST + 2);
    }
    double y = frame.layout().textTop() + frame.layout().text() / 2;
    Font fitting = fitting(mono, columns.unit());
    int selected = frame.knownStep(score.getSelectedStep());
    int end = columns.endVisible();
    for (int step = columns.firstVisible(); step < end; step++) {
      Color ink = score.ink(step == selected ? Ink.SELECT : Ink.TEXT);
      String glyph = frame.data().glyphs().get(step);
      pen.text(glyph, columns.centre(step), y, fitting, ink, Pen.Align.CENTRE);
    }
  }

  /** Colours the text by what the selected unit remembers there. */
  private void paintTint(Pen pen, ScoreFrame frame) {
    Stave memory = score.staveByKey("c") == null ? score.staveByKey("h") : score.staveByKey("c");
    int unit = frame.knownUnit(score.getSelectedUnit());
    if (memory == null || unit < 0) {
      return;
    }
    ColourScale scale = score.scaleOf(memory);
    Columns columns = frame.columns();
    double top = frame.layout().textTop() + 1;
    int end = columns.endVisible();
    for (int step = columns.firstVisible(); step < end; step++) {
      Color tint = scale.colourOf(memory.at(unit, step)).deriveColor(0, 1, 1, TINT);
      pen.fill(columns.left(step), top, columns.width(step), frame.layout().text() - 2, tint);
    }
  }

  /** The symbol that came next, and below it what was expected: the redder, the likelier. */
  private void paintLattice(Pen pen, ScoreFrame frame, Font mono) {
    Columns columns = frame.columns();
    double line = frame.layout().guess();
    Font font = Font.font(mono.getFamily(), Math.min(mono.getSize(), line * 0.8));
    double top = frame.layout().textBottom();
    int end = columns.endVisible();
    for (int step = columns.firstVisible(); step < end; step++) {
      if (step + 1 < frame.data().steps()) {
        String target = cut(frame.data().glyphs().get(step + 1), columns.width(step), font);
        double x = columns.centre(step);
        pen.text(target, x, top + line / 2, font, score.ink(Ink.MUTED), Pen.Align.CENTRE);
      }
      List<ScoreText.Guess> guesses = frame.data().text().guesses(step);
      for (int rank = 0; rank < guesses.size(); rank++) {
        paintGuess(pen, columns, step, top + (rank + 1) * line, guesses.get(rank), font);
      }
    }
  }

  private void paintGuess(
      Pen pen, Columns columns, int step, double top, ScoreText.Guess guess, Font font) {
    double height = font.getSize() / 0.8;
    Color full = score.ink(Ink.GUESS);
    Color ink = full.deriveColor(0, 1, 1, Math.max(FAINTEST, guess.p()));
    double left = columns.left(step);
    double width = columns.width(step);
    pen.fill(left, top, width - 1, height - 1, full.deriveColor(0, 1, 1, guess.p() * GUESS_WASH));
    String glyph = cut(guess.glyph(), width, font);
    pen.text(glyph, left + width / 2, top + height / 2, font, ink, Pen.Align.CENTRE);
    if (guess.right()) {
      pen.outline(left + 0.5, top + 0.5, width - 2, height - 2, score.ink(Ink.TEXT), 1);
    }
  }

  /** A single symbol may stand out a little; words are cut. */
  private static String cut(String glyph, double width, Font font) {
    return Glyphs.cut(glyph, Math.max(2, (int) (width / (font.getSize() * CELL))));
  }

  private static Font fitting(Font mono, double unit) {
    double size = Math.max(8, Math.min(mono.getSize(), Math.rint(unit * 1.4)));
    return unit > Columns.NATURAL * 1.3
        ? Font.font(mono.getFamily(), Math.rint(mono.getSize() * 1.3))
        : Font.font(mono.getFamily(), size);
  }
}
