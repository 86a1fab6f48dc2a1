package gatescope.workbench.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.train.history.GrowingSeries;
import gatescope.train.history.StepSeries;
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
  void aLongCurveKeepsBoundedPointsWithTheirExtremesAndItsSmoothedLine() {
    int numbers = 3 * StepSeries.CAPACITY + 5;
    Curve curve = new Curve(0.999);
    Curve recent = new Curve(0.999); // of numbers that are few enough to be kept one by one
    for (int i = 1; i <= numbers; i++) {
      double y = 2 + Math.sin(i / 9000.0) + (i == 77 ? 30 : 0);
      curve.append(i, y);
      if (i > numbers - 100_000) {
        recent.append(i, y);
      }
    }
    assertTrue(curve.size() <= StepSeries.CAPACITY, "points: " + curve.size());
    assertEquals(numbers - numbers % 4, curve.end());
    List<Column> columns = sampled(curve, 0, numbers, 300);
    assertEquals(300, columns.size());
    assertEquals(32, columns.get(0).max(), 0.1);
    int last = curve.size() - 1;
    int same = recent.indexNear(curve.end());
    assertEquals(recent.smoothed(same), curve.smoothed(last), 1e-5);
    assertEquals(curve.size(), curve.indexAfter(curve.end()));
    assertEquals(last, curve.indexAfter(curve.end() - 1));
  }

  @Test
  void followsASeriesThroughItsThinning() {
    StepSeries series = new StepSeries();
    Curve often = new Curve(0.95);
    Curve seldom = new Curve(0.95);
    Random random = new Random(1);
    for (int step = 1; step <= 5 * StepSeries.CAPACITY + 9; step++) {
      series.append(random.nextDouble());
      if (step % 1009 == 0) {
        often.follow(series);
      }
      if (step % 300_007 == 0) {
        seldom.follow(series);
      }
    }
    often.follow(series);
    seldom.follow(series);
    assertEquals(series.points().size(), often.size());
    assertEquals(sampled(seldom, 0, seldom.end(), 900), sampled(often, 0, often.end(), 900));
    assertEquals(series.points().get(often.size() - 1), often.y(often.size() - 1));
  }

  @Test
  void followsPlacesAndValuesOnce() {
    Curve curve = new Curve(0);
    GrowingSeries places = new GrowingSeries();
    GrowingSeries values = new GrowingSeries();
    for (int k = 0; k < 2 * StepSeries.CAPACITY; k++) {
      places.append(k);
      values.append(k);
      if (k % 1000 == 0) {
        curve.follow(places, values);
      }
    }
    curve.follow(places, values);
    assertEquals(StepSeries.CAPACITY, curve.size());
    assertEquals(2 * StepSeries.CAPACITY - 1, curve.end());
    assertEquals(0.5, curve.y(0));
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
