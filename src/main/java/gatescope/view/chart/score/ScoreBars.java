package gatescope.view.chart.score;

import gatescope.view.chart.Surface;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/** The two scroll bars of a gate score: along the text and down the units. */
final class ScoreBars {
  static final double THICKNESS = 12;

  private final ScrollBar along = new ScrollBar();
  private final ScrollBar down = new ScrollBar();
  private boolean adjusting;

  /**
   * @param columns receives the pixels that the user scrolls to
   * @param rows receives the first row that the user scrolls to
   */
  ScoreBars(DoubleConsumer columns, IntConsumer rows) {
    down.setOrientation(Orientation.VERTICAL);
    along
        .valueProperty()
        .addListener((property, before, now) -> byUser(() -> columns.accept(now.doubleValue())));
    down.valueProperty()
        .addListener(
            (property, before, now) ->
                byUser(() -> rows.accept((int) Math.round(now.doubleValue()))));
  }

  void addTo(Surface surface) {
    surface.add(along, down);
  }

  private void byUser(Runnable scroll) {
    if (!adjusting) {
      scroll.run();
    }
  }

  void hide() {
    along.setVisible(false);
    down.setVisible(false);
  }

  /** Shows the bars that are needed. */
  void place(ScoreFrame frame, double width, double height) {
    adjusting = true;
    placeAlong(frame.columns(), height);
    placeDown(frame, width);
    adjusting = false;
  }

  private void placeAlong(Columns columns, double height) {
    double hidden = columns.maxScroll();
    along.setVisible(hidden > 0);
    along.setMax(hidden);
    along.setVisibleAmount(hidden * columns.view() / Math.max(1, columns.contentWidth()));
    along.setUnitIncrement(columns.unit());
    along.setBlockIncrement(columns.view());
    along.setValue(columns.scroll());
    along.resizeRelocate(0, height - THICKNESS, columns.view(), THICKNESS);
  }

  private void placeDown(ScoreFrame frame, double width) {
    ScoreLayout layout = frame.layout();
    int units = frame.data().units();
    int shown = layout.staves().shownRows();
    int hidden = layout.isOverview() ? 0 : units - shown;
    down.setVisible(hidden > 0);
    down.setMax(hidden);
    down.setVisibleAmount((double) hidden * shown / units);
    down.setUnitIncrement(1);
    down.setBlockIncrement(shown);
    down.setValue(frame.firstRow());
    double top = layout.heatTop(0);
    down.resizeRelocate(width - THICKNESS, top, THICKNESS, layout.barsTop() - top);
  }
}
