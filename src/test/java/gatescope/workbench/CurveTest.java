package gatescope.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CurveTest {
  private record Column(int index, double x, double min, double max, double smoothed) {}

  @Test
  void samplesAsASearchThroughAllPointsWould() {
    Random random = new Random(7);
    for (int size : new int[] {0, 1, 15, 16, 17, 300, 5000}) {
      Curve curve = randomCurve(size, random);
      for (int columns : new int[] {1, 7, 200, 6000}) {
        double end = size * 0.8;
        assertEquals(slowly(curve, 2, end, columns), sampled(curve, 2, end, columns));
      }
    }
  }

  @Test
  void keepsASingleSpikeAmongAMillionPoints() {
    Curve curve = new Curve(0.99);
    for (int i = 0; i < 1_000_000; i++) {
      curve.append(i, i == 654_321 ? 50 : 1);
    }
    List<Column> columns = sampled(curve, 0, 1_000_000, 500);
    assertEquals(500, columns.size());
    assertEquals(50, columns.stream().mapToDouble(Column::max).max().orElseThrow());
    assertEquals(1, columns.stream().filter(c -> c.max() == 50).count());
  }

  @Test
  void theAverageIsDebiasedAndPassesOverGaps() {
    Curve curve = new Curve(0.9);
    curve.append(0, 4);
    curve.append(1, Double.NaN);
    curve.append(2, 2);
    assertEquals(4, curve.smoothed(0), 1e-12);
    assertEquals(4, curve.smoothed(1), 1e-12);
    assertEquals((0.9 * 0.1 * 4 + 0.1 * 2) / (1 - 0.81), curve.smoothed(2), 1e-12);
  }

  @Test
  void aNewWeightSmoothsAsIfItHadAlwaysBeenThere() {
    Curve changed = randomCurve(500, new Random(3));
    Curve fresh = new Curve(0.5);
    for (int i = 0; i < changed.size(); i++) {
      fresh.append(changed.x(i), changed.y(i));
    }
    changed.setWeight(0.5);
    changed.append(1000, 1);
    fresh.append(1000, 1);
    for (int i = 0; i < fresh.size(); i++) {
      assertEquals(fresh.smoothed(i), changed.smoothed(i));
    }
  }

  @Test
  void findsTheNearestPoint() {
    Curve curve = new Curve(0);
    assertEquals(-1, curve.indexNear(3));
    curve.append(0, 1);
    curve.append(10, 2);
    assertEquals(0, curve.indexNear(4.9));
    assertEquals(1, curve.indexNear(5.1));
    assertEquals(1, curve.indexNear(99));
  }

  @Test
  void refusesPointsThatGoBack() {
    Curve curve = new Curve(0.9);
    curve.append(5, 1);
    assertThrows(IllegalArgumentException.class, () -> curve.append(4, 1));
    assertThrows(IllegalArgumentException.class, () -> curve.append(Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> curve.setWeight(1));
    assertTrue(curve.size() == 1);
  }

  private static Curve randomCurve(int size, Random random) {
    Curve curve = new Curve(0.9);
    double x = 0;
    for (int i = 0; i < size; i++) {
      x += random.nextInt(3);
      curve.append(x, random.nextInt(9) == 0 ? Double.NaN : random.nextGaussian());
    }
    return curve;
  }

  private static List<Column> sampled(Curve curve, double from, double to, int columns) {
    List<Column> result = new ArrayList<>();
    curve.sample(from, to, columns, (c, x, lo, hi, s) -> result.add(new Column(c, x, lo, hi, s)));
    return result;
  }

  private static List<Column> slowly(Curve curve, double from, double to, int columns) {
    List<Column> result = new ArrayList<>();
    double width = (to - from) / columns;
    for (int column = 0; column < columns; column++) {
      double left = from + column * width;
      double right = column == columns - 1 ? Math.nextUp(to) : from + (column + 1) * width;
      Column found = null;
      for (int i = 0; i < curve.size(); i++) {
        if (curve.x(i) >= left && curve.x(i) < right) {
          found = joined(column, found, curve, i);
        }
      }
      if (found != null) {
        result.add(found);
      }
    }
    return result;
  }

  private static Column joined(int column, Column before, Curve curve, int i) {
    double y = curve.y(i);
    double min = before == null || Double.isNaN(before.min()) ? y : before.min();
    double max = before == null || Double.isNaN(before.max()) ? y : before.max();
    if (!Double.isNaN(y)) {
      min = Math.min(min, y);
      max = Math.max(max, y);
    }
    return new Column(column, curve.x(i), min, max, curve.smoothed(i));
  }
}
