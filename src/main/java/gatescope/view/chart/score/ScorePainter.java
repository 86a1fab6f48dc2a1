package gatescope.view.chart.score;

import gatescope.view.chart.pen.Pen;
import javafx.scene.text.Font;

/** Paints what surrounds the cells. */
final class ScorePainter {
  private final StavePainter staves;
  private final ScoreTextPainter text;
  private final LegendPainter legend;

  ScorePainter(GateScore score, StaveMeans means) {
    staves = new StavePainter(score, means);
    text = new ScoreTextPainter(score);
    legend = new LegendPainter(score);
  }

  void paint(Pen pen, ScoreFrame frame, Font small, Font mono) {
    staves.paint(pen, frame, small);
    text.paint(pen, frame, mono);
    if (frame.layout().legend() > 0) {
      legend.paint(pen, frame, small);
    }
  }
}
