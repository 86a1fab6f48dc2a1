package gatescope.view.chart.score;

import gatescope.workbench.gates.Stave;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Paints the cells of all staves into one picture with exactly as many pixels as the screen has
 * there: scaling a small picture up would cost more and blur the cells.
 */
final class HeatMap {
  private final ImageView view = new ImageView();
  private final SaturationMarks marks = new SaturationMarks();
  private PixelBuffer<IntBuffer> buffer;
  private int[] pixels = {};
  private int width;
  private int height;

  HeatMap() {
    view.setSmooth(false);
  }

  ImageView view() {
    return view;
  }

  void setMarkColours(Color open, Color closed) {
    marks.setColours(open, closed);
  }

  void setHatched(boolean whole) {
    marks.setHatched(whole);
  }

  /**
   * Paints the rows and columns on show.
   *
   * @param scale device pixels per logical pixel
   */
  void paint(ScoreFrame frame, double scale) {
    ScoreLayout layout = frame.layout();
    view.setVisible(!layout.isOverview());
    if (layout.isOverview()) {
      return;
    }
    double top = layout.heatTop(0);
    int staves = layout.staves().count();
    ensureSize(
        device(frame.columns().visibleWidth(), scale),
        device(layout.heatBottom(staves - 1) - top, scale));
    Arrays.fill(pixels, 0);
    for (int stave = 0; stave < staves; stave++) {
      paintStave(frame, stave, layout.heatTop(stave) - top, scale);
    }
    buffer.updateBuffer(everything -> null);
    view.setFitWidth(width / scale);
    view.setFitHeight(height / scale);
    view.relocate(0, top);
  }

  private void paintStave(ScoreFrame frame, int stave, double top, double scale) {
    double rowHeight = frame.layout().staves().rowHeight();
    for (int row = 0; row < frame.layout().staves().shownRows(); row++) {
      int from = device(top + row * rowHeight, scale);
      int to = Math.min(height, device(top + (row + 1) * rowHeight, scale));
      paintRow(frame, stave, frame.data().unitAt(frame.firstRow() + row), from, to, scale);
    }
  }

  private void paintRow(ScoreFrame frame, int index, int unit, int from, int to, double scale) {
    Stave stave = frame.staves().get(index);
    ColourScale colours = frame.scales().get(index);
    Columns columns = frame.columns();
    int start = from * width;
    int end = columns.endVisible();
    for (int column = columns.firstVisible(); column < end; column++) {
      int left = edge(columns, column, scale);
      int right = edge(columns, column + 1, scale);
      Arrays.fill(pixels, start + left, start + right, colours.argbOf(stave.at(unit, column)));
    }
    for (int y = from + 1; y < to; y++) {
      System.arraycopy(pixels, start, pixels, y * width, width);
    }
    if (SaturationMarks.fit(stave, frame.layout())) {
      for (int column = columns.firstVisible(); column < end; column++) {
        int left = edge(columns, column, scale);
        int room = edge(columns, column + 1, scale) - left;
        marks.paint(pixels, width, start + left, room, to - from, stave.at(unit, column));
      }
    }
  }

  private int edge(Columns columns, int column, double scale) {
    return Math.max(0, Math.min(width, device(columns.left(column), scale)));
  }

  private void ensureSize(int newWidth, int newHeight) {
    if (width == newWidth && height == newHeight) {
      return;
    }
    width = Math.max(1, newWidth);
    height = Math.max(1, newHeight);
    IntBuffer backing = IntBuffer.allocate(width * height);
    pixels = backing.array();
    buffer = new PixelBuffer<>(width, height, backing, PixelFormat.getIntArgbPreInstance());
    view.setImage(new WritableImage(buffer));
  }

  private static int device(double logical, double scale) {
    return (int) Math.round(logical * scale);
  }
}
