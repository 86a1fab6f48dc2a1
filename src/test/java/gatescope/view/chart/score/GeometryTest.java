package gatescope.view.chart.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.view.chart.DemoData;
import gatescope.view.chart.Ticks;
import gatescope.workbench.gates.ScoreText;
import gatescope.workbench.gates.Stave.Domain;
import java.util.Collections;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** Where things lie and which colour they have, without a window. */
class GeometryTest {
  @Test
  void columnsAreAsWideAsTheirGlyphAndShrinkToFit() {
    Columns columns = columns(List.of("a", "山", "b"), 500);
    assertEquals(List.of(0.0, 18.0, 44.0, 62.0), edges(columns));
    Columns many = columns(Collections.nCopies(50, "a"), 500);
    assertEquals(10, many.unit());
    assertEquals(0, many.maxScroll());
    Columns tooMany = columns(Collections.nCopies(500, "a"), 600);
    assertEquals(8, tooMany.unit());
    assertEquals(3400, tooMany.maxScroll());
  }

  @Test
  void zoomKeepsWhatIsBelowThePointer() {
    Columns columns = columns(Collections.nCopies(300, "a"), 600);
    columns.zoomAbout(200, 2);
    int column = columns.at(200);
    double within = 200 - columns.left(column);
    columns.zoomAbout(200, 1.5);
    assertEquals(column, columns.at(200));
    assertEquals(within * 1.5, 200 - columns.left(column), 1e-9);
    columns.zoomAbout(200, 100);
    assertEquals(Columns.LARGEST, columns.unit());
  }

  @Test
  void findsColumnsByPlace() {
    Columns columns = columns(List.of("a", "山", "b"), 500);
    assertEquals(0, columns.at(17.9));
    assertEquals(1, columns.at(18));
    assertEquals(2, columns.at(61.9));
    assertEquals(-1, columns.at(62));
    assertEquals(3, columns.endVisible());
  }

  @Test
  void stavesShareTheHeightEqually() {
    ScoreText text = DemoData.score("a text", 1).text();
    for (int units : new int[] {1, 32, 128, 512}) {
      for (double height : new double[] {60, 200, 430, 800, 1400}) {
        ScoreLayout layout = ScoreLayout.of(height, 11, 18, 6, units, text);
        double row = layout.staves().rowHeight();
        int shown = layout.staves().shownRows();
        assertTrue(row >= 2 && row <= 12, "row " + row);
        assertTrue(shown >= 1 && shown <= units, "shown " + shown);
        assertEquals(
            layout.heatTop(2) - layout.heatTop(1), layout.heatTop(5) - layout.heatTop(4), 1e-9);
        boolean fits = layout.latticeBottom() + layout.legend() <= height;
        assertTrue(fits || height < 200, layout + " in " + height);
      }
    }
  }

  @Test
  void coloursComeInStepsOfAFixedRange() {
    assertEquals(0, ColourScale.step(Domain.UNIT, -3));
    assertEquals(31, ColourScale.step(Domain.UNIT, 1));
    assertEquals(16, ColourScale.step(Domain.SIGNED, 0));
    assertEquals(-1, ColourScale.step(Domain.UNIT, Double.NaN));
    ColourScale scale = ColourScale.ramp(Domain.UNIT, Color.WHITE, Color.BLACK);
    assertEquals(0xFFFFFFFF, scale.argbOf(0.01));
    assertEquals(0xFF000000, scale.argbOf(0.99));
    assertEquals(0, scale.argbOf(Double.NaN));
    assertNotEquals(scale.argbOf(0.5), scale.argbOf(0.55));
  }

  @Test
  void cividisGrowsLighterFromEndToEnd() {
    ColourScale scale = ColourScale.cividis(Domain.SIGNED);
    double before = -1;
    for (int step = 0; step < ColourScale.STEPS; step++) {
      double lightness = scale.colour(step).grayscale().getRed();
      assertTrue(lightness > before, "step " + step);
      before = lightness;
    }
    Color end = scale.colour(ColourScale.STEPS - 1);
    assertEquals(0.996, end.getRed(), 0.02);
    assertEquals(0.909, end.getGreen(), 0.02);
    assertEquals(0.218, end.getBlue(), 0.06);
  }

  @Test
  void differencesHaveTheirOwnFixedRange() {
    assertEquals(Domain.SIGNED, Domain.UNIT.ofDifference());
    assertEquals(31, ColourScale.step(Domain.SIGNED.ofDifference(), 2));
    assertEquals(0, ColourScale.step(Domain.SIGNED.ofDifference(), -2));
    assertEquals(24, ColourScale.step(Domain.SIGNED.ofDifference(), 1));
  }

  @Test
  void theOverviewHasMeanLinesOnly() {
    ScoreText text = DemoData.score("a text", 1).text();
    ScoreLayout layout = ScoreLayout.of(600, 11, Columns.SMALLEST, 6, 512, text);
    assertTrue(layout.isOverview());
    assertTrue(layout.staves().strip() > 40, layout + "");
    assertEquals(-1, layout.rowAt(2, layout.stripTop(2) + 10));
    assertEquals(2, layout.staveAt(layout.stripTop(2) + 10));
    ScoreLayout lesson = ScoreLayout.of(600, 11, Columns.LARGEST, 6, 512, text);
    assertTrue(lesson.staves().rowHeight() >= 16, lesson + "");
  }

  @Test
  void ticksAreRound() {
    assertEquals(500, Ticks.step(3000, 6));
    assertEquals(0.25, Ticks.step(1, 4));
    assertEquals(List.of(5.0, 10.0, 20.0, 50.0), Ticks.logarithmic(3, 90, 6));
    assertEquals("1.2k", Ticks.label(1200));
    assertEquals("0.25", Ticks.label(0.25));
    assertEquals("1M", Ticks.label(1_000_000));
    assertEquals("1e32", Ticks.label(1e32));
    assertEquals("1e9", Ticks.label(1e9));
    assertEquals(List.of(1.0, 1e6, 1e12), rounded(Ticks.logarithmic(1, 1e20, 4)).subList(0, 3));
    assertTrue(Ticks.logarithmic(1, 1e43, 5).size() <= 5, "decades do not crowd");
    assertEquals("0.50", Ticks.format(0.25).format(0.5));
    assertEquals(3, Ticks.roundDown(3.7));
    assertEquals(100, Ticks.roundUp(95));
  }

  private static Columns columns(List<String> glyphs, double view) {
    Columns columns = new Columns();
    columns.setGlyphs(glyphs);
    columns.setView(view);
    return columns;
  }

  private static List<Double> edges(Columns columns) {
    return List.of(columns.left(0), columns.left(1), columns.left(2), columns.left(3));
  }

  /** Without the dust of repeated multiplication. */
  private static List<Double> rounded(List<Double> values) {
    return values.stream().map(value -> Double.valueOf(String.format("%.6e", value))).toList();
  }
}
