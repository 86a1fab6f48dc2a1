package gatescope.view.chart.score;

import gatescope.view.chart.Ink;
import gatescope.view.chart.ShortNumbers;
import gatescope.view.chart.pen.Pen;
import gatescope.workbench.gates.Stave;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** Paints the titles of the staves, their mean lines and, where there is room, cell values. */
final class StavePainter {
  private static final double NUMBER_SIZE = 9;
  private static final double NUMBER_ROW = 13;
  private static final double NUMBER_COLUMN = 34;

  private final GateScore score;
  private final StaveMeans means;

  StavePainter(GateScore score, StaveMeans means) {
    this.score = score;
    this.means = means;
  }

  void paint(Pen pen, ScoreFrame frame, Font small) {
    ScoreLayout layout = frame.layout();
    for (int stave = 0; stave < frame.staves().size(); stave++) {
      if (layout.staves().title() > 0) {
        paintTitle(pen, frame, stave, small);
      }
      if (layout.staves().strip() > 0) {
        paintMeans(pen, frame, stave, small.getSize());
      }
    }
    if (layout.staves().rowHeight() >= NUMBER_ROW && frame.columns().unit() >= NUMBER_COLUMN) {
      Font tiny = Font.font(small.getFamily(), NUMBER_SIZE);
      for (int stave = 0; stave < frame.staves().size(); stave++) {
        paintNumbers(pen, frame, stave, tiny);
      }
    }
  }

  private void paintTitle(Pen pen, ScoreFrame frame, int index, Font small) {
    Stave stave = frame.staves().get(index);
    double y = frame.layout().staveTop(index) + frame.layout().staves().title() / 2;
    Font bold = Font.font(small.getFamily(), FontWeight.BOLD, small.getSize());
    pen.text(stave.key(), 0, y, bold, score.ink(Ink.TEXT), Pen.Align.LEFT);
    double left = small.getSize() * 1.3;
    pen.text(stave.equation(), left, y, small, score.ink(Ink.MUTED), Pen.Align.LEFT);
  }

  private void paintMeans(Pen pen, ScoreFrame frame, int index, double em) {
    Columns columns = frame.columns();
    StaveMeans.Line line = means.of(frame.data(), frame.staves().get(index));
    double bottom = frame.layout().heatTop(index) - 3;
    double height = frame.layout().staves().strip() - 5;
    int first = columns.firstVisible();
    int count = columns.endVisible() - first;
    double[] xs = new double[count];
    double[] ys = new double[count];
    double[] bandXs = new double[2 * count];
    double[] bandYs = new double[2 * count];
    for (int k = 0; k < count; k++) {
      xs[k] = columns.centre(first + k);
      ys[k] = bottom - line.mean(first + k) * height;
      bandXs[k] = xs[k];
      bandYs[k] = bottom - line.high(first + k) * height;
      bandXs[2 * count - 1 - k] = xs[k];
      bandYs[2 * count - 1 - k] = bottom - line.low(first + k) * height;
    }
    pen.clip(0, bottom - height - 2, columns.view(), height + 4);
    pen.area(bandXs, bandYs, score.ink(Ink.GRID));
    pen.line(xs, ys, hue(frame, index), Math.max(1.5, em / 10));
    pen.unclip();
  }

  private Color hue(ScoreFrame frame, int index) {
    boolean unit = frame.staves().get(index).domain() == Stave.Domain.UNIT;
    return unit ? frame.scales().get(index).colour(ColourScale.STEPS - 1) : score.ink(Ink.MUTED);
  }

  private void paintNumbers(Pen pen, ScoreFrame frame, int index, Font font) {
    ScoreLayout layout = frame.layout();
    Stave stave = frame.staves().get(index);
    ColourScale scale = frame.scales().get(index);
    int end = frame.columns().endVisible();
    pen.clip(0, layout.heatTop(index), frame.columns().view(), layout.heatHeight());
    for (int row = 0; row < layout.staves().shownRows(); row++) {
      int unit = frame.data().unitAt(frame.firstRow() + row);
      double y = layout.heatTop(index) + (row + 0.5) * layout.staves().rowHeight();
      for (int step = frame.columns().firstVisible(); step < end; step++) {
        float value = stave.at(unit, step);
        Color ink = scale.isDark(value) ? Color.WHITE : Color.BLACK;
        double x = frame.columns().centre(step);
        pen.text(ShortNumbers.of(value), x, y, font, ink, Pen.Align.CENTRE);
      }
    }
    pen.unclip();
  }
}
