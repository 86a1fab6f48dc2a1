package gatescope.view.chart.curve;

import gatescope.view.chart.Ticks;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A vertical logarithmic axis whose ticks are round numbers also within a decade. */
final class LogTickAxis extends LogAxis {
  private static final double PIXELS_PER_TICK = 28;

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    int most = Math.max(2, (int) (dataArea.getHeight() / PIXELS_PER_TICK));
    return Ticks.logarithmic(getLowerBound(), getUpperBound(), most).stream()
        .map(
            value ->
                new NumberTick(
                    value, Ticks.label(value), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER, 0))
        .toList();
  }
}
