package gatescope.workbench.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScoreCursorTest {
  private static final long SECOND = 1_000_000_000L;
  private final ScoreCursor cursor = new ScoreCursor();

  @Test
  void walksAtItsSpeedAndStopsAtTheEnd() {
    cursor.setSize(4, 5);
    cursor.speedProperty().set(2);
    cursor.playingProperty().set(true);
    cursor.pulse(10 * SECOND);
    assertEquals(0, cursor.stepProperty().get());
    cursor.pulse(10 * SECOND + SECOND / 4);
    assertEquals(0, cursor.stepProperty().get(), "too early");
    for (int halves = 1; halves <= 4; halves++) {
      cursor.pulse(10 * SECOND + halves * SECOND / 2);
      assertEquals(halves, cursor.stepProperty().get());
    }
    assertFalse(cursor.playingProperty().get(), "stands still at the end");
    cursor.playingProperty().set(true);
    cursor.pulse(20 * SECOND);
    assertEquals(0, cursor.stepProperty().get(), "starts over");
  }

  @Test
  void staysWithinTheText() {
    cursor.setSize(4, 3);
    cursor.moveStep(9);
    assertEquals(2, cursor.stepProperty().get());
    cursor.moveStep(-9);
    assertEquals(0, cursor.stepProperty().get());
    cursor.unitProperty().set(3);
    cursor.setSize(2, 1);
    assertEquals(-1, cursor.unitProperty().get());
    assertEquals(0, cursor.stepProperty().get());
  }

  @Test
  void doesNotWalkWhereThereIsNoText() {
    cursor.playingProperty().set(true);
    assertFalse(cursor.playingProperty().get());
    cursor.setSize(1, 4);
    cursor.playingProperty().set(true);
    assertTrue(cursor.playingProperty().get());
    cursor.setSize(0, 0);
    assertFalse(cursor.playingProperty().get());
  }

  @Test
  void speedsHaveEnds() {
    for (int k = 0; k < 20; k++) {
      cursor.faster();
    }
    assertEquals(ScoreCursor.FASTEST, cursor.speedProperty().get());
    for (int k = 0; k < 20; k++) {
      cursor.slower();
    }
    assertEquals(ScoreCursor.SLOWEST, cursor.speedProperty().get());
  }
}
