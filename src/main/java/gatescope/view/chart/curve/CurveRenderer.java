package gatescope.view.chart.curve;

import gatescope.view.chart.Dashes;
import gatescope.view.chart.Ink;
import gatescope.workbench.curve.CurveLine;
import java.awt.geom.Ellipse2D;
import java.util.List;
import javafx.scene.paint.Color;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Draws a {@link ColumnDataset}: raw faint, smoothed strong, sparse lines dashed with markers. */
final class CurveRenderer extends XYLineAndShapeRenderer {
  static final double STRONG = 2;
  private static final double RAW_OPACITY = 0.32;
  private static final double MARKER = 5;
  private static final double USUAL_EM = 14;
  private static final int MOST_MARKERS = 40;

  CurveRenderer() {
    super(true, false);
    setDrawSeriesLineAsPath(true);
    setDefaultCreateEntities(false, false);
    setUseFillPaint(false);
  }

  /**
   * @param em size of the small font; large type brings thick strokes
   */
  void setInks(CurveChart owner, double em, List<CurveLine> lines) {
    double thick = STRONG * Math.max(1, em / USUAL_EM);
    double marker = MARKER * Math.max(1, em / USUAL_EM);
    for (int i = 0; i < lines.size(); i++) {
      boolean sparse = lines.get(i).kind() == CurveLine.Kind.SPARSE;
      Color ink = owner.ink(Ink.series(i));
      int raw = 2 * i;
      int smooth = raw + 1;
      setSeriesPaint(raw, Awt.colour(ink, RAW_OPACITY), false);
      setSeriesStroke(raw, Awt.line(1), false);
      setSeriesPaint(smooth, Awt.colour(ink, 1), false);
      double[] dashes = Dashes.of(lines.get(i), i);
      setSeriesStroke(
          smooth, dashes.length > 0 ? Awt.dashed(thick, dashes) : Awt.line(thick), false);
      setSeriesShapesVisible(smooth, sparse);
      setSeriesShape(smooth, new Ellipse2D.Double(-marker / 2, -marker / 2, marker, marker), false);
    }
  }

  /** Markers stay apart: with many points only every so manieth has one, counted from the last. */
  @Override
  public boolean getItemShapeVisible(int series, int item) {
    int count = getPlot().getDataset().getItemCount(series);
    int every = 1 + count / MOST_MARKERS;
    return super.getItemShapeVisible(series, item) && (count - 1 - item) % every == 0;
  }
}
