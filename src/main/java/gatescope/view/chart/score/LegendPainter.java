package gatescope.view.chart.score;

import gatescope.view.chart.Ink;
import gatescope.view.chart.pen.Pen;
import gatescope.workbench.gates.Stave;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Paints the 32 steps of every scale on show, and in words what is above and below the text. */
final class LegendPainter {
  private static final double WIDE = 3;
  private static final double NARROW = 2;
  private static final double WORDS_IN_EM = 7; // beside a scale
  private static final double GAP = 5;
  private static final double LEAST_IN_EM = 14;

  private final GateScore score;
  private final Text measure = new Text();
  private double step; // the width of each of the steps of a scale

  LegendPainter(GateScore score) {
    this.score = score;
  }

  void paint(Pen pen, ScoreFrame frame, Font small) {
    double y = frame.layout().latticeBottom() + frame.layout().legend() / 2;
    double right = frame.columns().view();
    double wide = ColourScale.STEPS * WIDE + small.getSize() * WORDS_IN_EM;
    step = wide * frame.scales().stream().distinct().count() > right ? NARROW : WIDE;
    List<ColourScale> done = new ArrayList<>();
    for (int stave = frame.staves().size() - 1; stave >= 0; stave--) {
      ColourScale scale = frame.scales().get(stave);
      if (right > small.getSize() * LEAST_IN_EM && !done.contains(scale)) {
        done.add(scale);
        right = paintScale(pen, frame, scale, right, y, small);
      }
    }
    String words = score.legendTextProperty().get();
    if (frame.layout().guesses() > 0 && width(words, small) < right) {
      pen.text(words, 0, y, small, score.ink(Ink.MUTED), Pen.Align.LEFT);
    }
  }

  private double paintScale(
      Pen pen, ScoreFrame frame, ColourScale scale, double right, double y, Font small) {
    Stave.Domain domain = scale.domain();
    double left = paintWord(pen, number(domain.high()), right, y, small) - GAP;
    left -= ColourScale.STEPS * step;
    double height = small.getSize() * 0.7;
    for (int k = 0; k < ColourScale.STEPS; k++) {
      pen.fill(left + k * step, y - height / 2, step, height, scale.colour(k));
    }
    String low = keys(frame, scale) + "   " + number(domain.low());
    return paintWord(pen, low, left - GAP, y, small) - 4 * GAP;
  }

  private double paintWord(Pen pen, String word, double right, double y, Font small) {
    pen.text(word, right, y, small, score.ink(Ink.MUTED), Pen.Align.RIGHT);
    return right - width(word, small);
  }

  private double width(String word, Font font) {
    measure.setFont(font);
    measure.setText(word);
    return measure.getLayoutBounds().getWidth();
  }

  private static String number(int end) {
    return Integer.toString(end).replace('-', '−');
  }

  private static String keys(ScoreFrame frame, ColourScale scale) {
    List<String> keys = new ArrayList<>();
    for (int stave = 0; stave < frame.staves().size(); stave++) {
      if (frame.scales().get(stave) == scale) {
        keys.add(frame.staves().get(stave).key());
      }
    }
    return String.join(" ", keys);
  }
}
