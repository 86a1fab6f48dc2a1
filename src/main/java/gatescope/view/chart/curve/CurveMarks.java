package gatescope.view.chart.curve;

import gatescope.view.chart.Ink;
import gatescope.workbench.curve.EventMark;
import gatescope.workbench.curve.ReferenceLine;
import java.awt.BasicStroke;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.text.Font;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** Puts reference lines and event marks on a plot. */
final class CurveMarks {
  private static final BasicStroke THIN_DOTS = Awt.dashed(1, 2, 3);

  private static final double LABEL_IN_EM = 1.6;
  private static final double OFFSET = 2;

  private CurveMarks() {}

  /** Puts all marks on a plot whose axes are set. */
  static void put(CurveChart owner, CurvePlot plot, Font font, DoubleUnaryOperator conversion) {
    XYPlot target = plot.plot();
    target.clearRangeMarkers();
    target.clearDomainMarkers();
    for (ReferenceLine line : owner.getReferences()) {
      double y = conversion.applyAsDouble(line.y());
      ValueMarker marker = new ValueMarker(y);
      dress(owner, marker, Ink.REFERENCE, line.label(), font);
      boolean below = isCrowdedAbove(owner, plot, line, font.getSize() * LABEL_IN_EM, conversion);
      marker.setLabelAnchor(below ? RectangleAnchor.BOTTOM_RIGHT : RectangleAnchor.TOP_RIGHT);
      marker.setLabelTextAnchor(below ? TextAnchor.TOP_RIGHT : TextAnchor.BOTTOM_RIGHT);
      target.addRangeMarker(0, marker, Layer.BACKGROUND, false);
    }
    double previous = Double.NaN;
    int stacked = 0;
    for (EventMark event : owner.getEvents()) {
      stacked = event.x() == previous ? stacked + 1 : 0;
      previous = event.x();
      ValueMarker marker = new ValueMarker(event.x());
      dress(owner, marker, Ink.EVENT, event.label(), font);
      marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
      marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
      double down = OFFSET + stacked * LABEL_IN_EM * font.getSize();
      marker.setLabelOffset(new RectangleInsets(down, 2 * OFFSET, OFFSET, 2 * OFFSET));
      target.addDomainMarker(0, marker, Layer.BACKGROUND, false);
    }
  }

  /** Whether the top of the plot or another line leaves no room for a label above a line. */
  private static boolean isCrowdedAbove(
      CurveChart owner,
      CurvePlot plot,
      ReferenceLine line,
      double room,
      DoubleUnaryOperator conversion) {
    double at = plot.pixelsBelowTop(conversion.applyAsDouble(line.y()));
    return at < room
        || owner.getReferences().stream()
            .filter(other -> other.y() > line.y())
            .anyMatch(
                other -> at - plot.pixelsBelowTop(conversion.applyAsDouble(other.y())) < room);
  }

  private static void dress(CurveChart owner, Marker marker, Ink ink, String label, Font font) {
    marker.setPaint(Awt.colour(owner.ink(ink), 1));
    marker.setStroke(THIN_DOTS);
    marker.setAlpha(1);
    marker.setLabel(label);
    marker.setLabelFont(Awt.font(font));
    marker.setLabelPaint(Awt.colour(owner.ink(Ink.MUTED), 1));
    marker.setLabelOffset(new RectangleInsets(OFFSET, 2 * OFFSET, OFFSET, 2 * OFFSET));
    marker.setLabelBackgroundColor(Awt.colour(owner.ink(ink), 0));
  }
}
