package gatescope.train.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StepSeriesTest {
  private static final int FULL = StepSeries.CAPACITY;

  @Test
  void keepsEveryNumberWhileThereIsRoom() {
    double[] values = values(FULL);
    StepSeries series = of(values);
    assertEquals(1, series.points().stride());
    assertEquals(FULL, series.points().size());
    assertArrayEquals(values, series.kept().mean());
    assertArrayEquals(values, series.kept().low());
  }

  @Test
  void aPointOfALongSeriesIsMeanLowestAndHighestOfItsSteps() {
    for (int steps : new int[] {FULL + 1, FULL + 2, 2 * FULL + 1, 5 * FULL + 3}) {
      double[] values = values(steps);
      StepSeries series = of(values);
      StepSeries.Kept kept = series.kept();
      assertEquals(steps, series.steps());
      assertEquals(steps, kept.steps());
      assertTrue(series.points().size() <= FULL, "kept " + kept.size());
      assertTrue(series.points().size() >= FULL / 2, "kept " + kept.size());
      assertEquals(steps / kept.stride(), series.points().size());
      for (int k = 0; k < kept.size(); k++) {
        double[] part =
            Arrays.copyOfRange(values, k * kept.stride(), Math.min(steps, (k + 1) * kept.stride()));
        assertEquals(Arrays.stream(part).average().orElseThrow(), kept.mean()[k], 1e-12);
        assertEquals(Arrays.stream(part).min().orElseThrow(), kept.low()[k]);
        assertEquals(Arrays.stream(part).max().orElseThrow(), kept.high()[k]);
        assertEquals(k * (long) kept.stride() + part.length, kept.step(k));
      }
    }
  }

  @Test
  void goesOnFromWhatWasKeptAsIfItHadNeverStopped() {
    double[] values = values(3 * FULL);
    for (int cut : new int[] {0, 5, FULL, FULL + 1, 2 * FULL + 3}) {
      StepSeries whole = of(values);
      StepSeries rest = new StepSeries();
      rest.take(of(Arrays.copyOf(values, cut)).kept());
      for (int k = cut; k < values.length; k++) {
        rest.append(values[k]);
      }
      assertArrayEquals(whole.kept().mean(), rest.kept().mean(), 1e-12);
      assertArrayEquals(whole.kept().low(), rest.kept().low());
      assertArrayEquals(whole.kept().high(), rest.kept().high());
      assertThrows(IllegalStateException.class, () -> rest.take(whole.kept()));
    }
  }

  @Test
  void takesMoreNumbersThanThereIsRoomFor() {
    double[] values = values(2 * FULL + 7);
    StepSeries taken = new StepSeries();
    taken.take(StepSeries.Kept.all(values));
    assertArrayEquals(of(values).kept().mean(), taken.kept().mean(), 1e-12);
    assertEquals(values.length, taken.steps());
  }

  @Test
  void endsAtAStep() {
    StepSeries.Kept kept = of(values(FULL + 9)).kept();
    StepSeries.Kept part = kept.upTo(5);
    assertEquals(5, part.steps());
    assertArrayEquals(Arrays.copyOf(kept.mean(), 3), part.mean());
    assertEquals(FULL + 9, kept.upTo(Long.MAX_VALUE).steps());
    assertEquals(0, kept.upTo(0).size());
  }

  @Test
  void aNumberThatIsNoneIsPassedOver() {
    StepSeries series = new StepSeries();
    double[] values = values(FULL + 4);
    values[1] = Double.NaN;
    values[2] = Double.NaN;
    values[3] = Double.NaN;
    for (double value : values) {
      series.append(value);
    }
    assertEquals(values[0], series.points().get(0));
    assertEquals(values[0], series.points().high(0));
    assertTrue(Double.isNaN(series.points().get(1)));
    assertTrue(Double.isNaN(series.points().low(1)));
  }

  @Test
  void anotherThreadReadsWholePointsWhileTheyBecomeFewer() throws InterruptedException {
    StepSeries series = new StepSeries();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread reader =
        new Thread(
            () -> {
              while (series.steps() < 5L * FULL) {
                StepSeries.Points points = series.points();
                int size = points.size();
                if (size > 0) { // the numbers are the steps before them
                  double last = (size - 1.0) * points.stride();
                  assertEquals(last, points.low(size - 1));
                  assertEquals(last + points.stride() - 1, points.high(size - 1));
                }
              }
            });
    reader.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
    reader.start();
    for (int step = 0; step < 5 * FULL; step++) {
      series.append(step);
    }
    reader.join();
    assertEquals(null, failure.get());
  }

  private static double[] values(int count) {
    return new Random(5).doubles(count).toArray();
  }

  private static StepSeries of(double[] values) {
    StepSeries series = new StepSeries();
    for (double value : values) {
      series.append(value);
    }
    return series;
  }
}
