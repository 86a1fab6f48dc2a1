package gatescope.workbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TemperatureScaleTest {
  @Test
  void marksAreCaughtAndLieInOrder() {
    double before = -1;
    for (double detent : TemperatureScale.DETENTS) {
      double position = TemperatureScale.position(detent);
      assertTrue(position > before && position <= 1, detent + " at " + position);
      for (double off : new double[] {-0.008, 0, 0.008}) {
        double near = Math.max(0, Math.min(1, position + off));
        assertEquals(detent, TemperatureScale.temperature(near), "near " + detent);
      }
      before = position;
    }
  }

  @Test
  void theSliderRunsFromGreedyToTheHottestWithoutTurning() {
    assertEquals(0, TemperatureScale.temperature(0));
    assertEquals(TemperatureScale.MAX, TemperatureScale.temperature(1));
    double before = 0;
    for (int k = 0; k <= 1000; k++) {
      double temperature = TemperatureScale.temperature(k / 1000.0);
      assertTrue(temperature >= before, "falls at " + k);
      assertTrue(temperature == 0 || temperature >= TemperatureScale.MIN, temperature + "");
      before = temperature;
    }
  }

  /** A typed temperature puts the slider where it would have been dragged to, but for rounding. */
  @Test
  void everyTemperatureHasItsPlace() {
    for (int k = 0; k <= 1000; k++) {
      double temperature = TemperatureScale.temperature(k / 1000.0);
      assertEquals(k / 1000.0, TemperatureScale.position(temperature), 0.031, temperature + "");
    }
  }

  @Test
  void whatIsBeyondTheSliderStaysAtItsEnds() {
    assertEquals(0, TemperatureScale.position(0.01));
    assertEquals(1, TemperatureScale.position(100), 1e-12);
    assertEquals(1, TemperatureScale.position(Double.POSITIVE_INFINITY), 1e-12);
  }
}
