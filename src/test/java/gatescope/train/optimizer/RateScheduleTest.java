package gatescope.train.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RateScheduleTest {
  @Test
  void constantStays() {
    assertEquals(1, RateSchedule.constant().factor(0));
    assertEquals(1, RateSchedule.constant().factor(1_000_000));
  }

  @Test
  void decayStartsAfterTheKeptEpochs() {
    RateSchedule schedule = RateSchedule.decayPerEpoch(0.5, 3, 10);
    assertEquals(1, schedule.factor(0));
    assertEquals(1, schedule.factor(29));
    assertEquals(0.5, schedule.factor(30));
    assertEquals(0.5, schedule.factor(39));
    assertEquals(0.25, schedule.factor(40));
  }

  @Test
  void cosineWarmsUpAndFallsToItsFloor() {
    RateSchedule schedule = RateSchedule.cosine(10, 111, 0.1);
    assertEquals(0.1, schedule.factor(0), 1e-12);
    assertEquals(1, schedule.factor(9), 1e-12);
    assertEquals(1, schedule.factor(10), 1e-12);
    assertEquals(0.55, schedule.factor(60), 1e-12);
    assertEquals(0.1, schedule.factor(110), 1e-12);
    assertEquals(0.1, schedule.factor(500), 1e-12);
    for (long step = 10; step < 110; step++) {
      assertTrue(schedule.factor(step + 1) < schedule.factor(step));
    }
  }

  @Test
  void cosineWithoutRoomIsStillDefined() {
    assertEquals(1, RateSchedule.cosine(0, 1, 0).factor(0), 1e-12);
    assertEquals(1, RateSchedule.cosine(5, 5, 0.2).factor(4), 1e-12);
  }
}
