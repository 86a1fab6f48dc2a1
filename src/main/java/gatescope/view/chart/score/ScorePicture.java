package gatescope.view.chart.score;

import gatescope.view.chart.Ink;
import gatescope.view.chart.pen.CanvasPen;
import gatescope.view.chart.pen.SvgPen;
import gatescope.workbench.gates.Stave;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Draws what a gate score has on show for print: as wide as the text area of an A4 sheet. */
final class ScorePicture {
  private static final double MILLIMETRES = 277; // A4 across, less 1 cm on either side
  private static final double DOTS = 3272; // the same at 300 dots per inch

  private final ScorePane pane;
  private final Color paper;

  /**
   * @param paper what is behind everything
   */
  ScorePicture(ScorePane pane, Color paper) {
    this.pane = pane;
    this.paper = paper;
  }

  /** As lines, shapes and text. */
  String svg() {
    double width = pane.surface().getWidth();
    double height = pane.surface().getHeight();
    SvgPen pen = new SvgPen(width, height, MILLIMETRES);
    pen.fill(0, 0, width, height, paper);
    paintCells(pen, pane.frame());
    pane.paintAround(pen, pane.frame());
    pane.paintSelected(pen, pane.frame());
    return pen.finish();
  }

  /** As dots, at 300 per inch. */
  WritableImage image() {
    double scale = DOTS / pane.surface().getWidth();
    Canvas canvas = new Canvas(DOTS, Math.ceil(pane.surface().getHeight() * scale));
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.setFill(paper);
    gc.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    ScoreFrame frame = pane.frame();
    if (!frame.layout().isOverview()) {
      HeatMap cells = new HeatMap();
      pane.paintCells(cells, frame, scale);
      gc.drawImage(cells.view().getImage(), 0, Math.rint(frame.layout().heatTop(0) * scale));
    }
    gc.scale(scale, scale);
    CanvasPen pen = new CanvasPen(gc);
    pane.paintAround(pen, frame);
    pane.paintSelected(pen, frame);
    return canvas.snapshot(new SnapshotParameters(), null);
  }

  /** One path per colour: a file of a few hundred kilobytes instead of many megabytes. */
  private void paintCells(SvgPen pen, ScoreFrame frame) {
    for (int stave = 0; stave < frame.staves().size(); stave++) {
      StringBuilder[] paths = new StringBuilder[ColourScale.STEPS];
      StringBuilder open = new StringBuilder();
      StringBuilder closed = new StringBuilder();
      for (int row = 0; row < frame.layout().staves().shownRows(); row++) {
        addRow(frame, stave, row, paths);
        addMarks(frame, stave, row, open, closed);
      }
      pen.clip(0, 0, frame.columns().view(), pane.surface().getHeight());
      for (int step = 0; step < paths.length; step++) {
        if (paths[step] != null) {
          pen.path(paths[step], frame.scales().get(stave).colour(step));
        }
      }
      pen.path(open, pane.markColour(Ink.MARK_OPEN));
      pen.path(closed, pane.markColour(Ink.MARK_CLOSED));
      pen.unclip();
    }
  }

  private static void addRow(ScoreFrame frame, int index, int row, StringBuilder[] paths) {
    Stave stave = frame.staves().get(index);
    int unit = frame.data().unitAt(frame.firstRow() + row);
    double height = frame.layout().staves().rowHeight();
    double top = frame.layout().heatTop(index) + row * height;
    int end = frame.columns().endVisible();
    for (int step = frame.columns().firstVisible(); step < end; step++) {
      int colour = ColourScale.step(stave.domain(), stave.at(unit, step));
      if (colour >= 0) {
        if (paths[colour] == null) {
          paths[colour] = new StringBuilder();
        }
        paths[colour]
            .append('M')
            .append(rounded(frame.columns().left(step)))
            .append(' ')
            .append(rounded(top))
            .append('h')
            .append(rounded(frame.columns().width(step)))
            .append('v')
            .append(rounded(height))
            .append('H')
            .append(rounded(frame.columns().left(step)))
            .append('z');
      }
    }
  }

  private static void addMarks(
      ScoreFrame frame, int index, int row, StringBuilder open, StringBuilder closed) {
    Stave stave = frame.staves().get(index);
    double height = frame.layout().staves().rowHeight();
    double size = SaturationMarks.size(height);
    if (!SaturationMarks.fit(stave, frame.layout()) || frame.columns().unit() <= size + 1) {
      return;
    }
    int unit = frame.data().unitAt(frame.firstRow() + row);
    int end = frame.columns().endVisible();
    for (int step = frame.columns().firstVisible(); step < end; step++) {
      float value = stave.at(unit, step);
      if (SaturationMarks.marks(value)) {
        boolean filled = SaturationMarks.isFilled(value);
        double top = frame.layout().heatTop(index) + row * height;
        addMark(filled ? open : closed, frame.columns().left(step), top, size, filled);
      }
    }
  }

  /** A triangle in the upper left corner; the hollow one only its long side. */
  private static void addMark(
      StringBuilder path, double left, double top, double size, boolean filled) {
    path.append('M').append(rounded(left)).append(' ').append(rounded(top + size));
    path.append('L').append(rounded(left + size)).append(' ').append(rounded(top));
    if (filled) {
      path.append('L').append(rounded(left)).append(' ').append(rounded(top));
    } else {
      path.append("h-1L").append(rounded(left)).append(' ').append(rounded(top + size - 1));
    }
    path.append('z');
  }

  private static double rounded(double pixels) {
    return Math.rint(pixels * 100) / 100;
  }
}
