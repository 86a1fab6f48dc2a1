package gatescope.workbench.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.workbench.Held;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Held held = new Held();
  private final List<String> heard = new ArrayList<>();
  private final Turns turns = new Turns(held, failure -> heard.add(failure.getMessage()));

  @Test
  void oneTurnComesAfterTheOther() {
    turns.take(() -> "first", heard::add);
    turns.take(() -> "second", heard::add);
    assertEquals(1, held.size());
    held.releaseAll();
    assertEquals(List.of("first", "second"), heard);
    assertTrue(turns.isIdle());
  }

  @Test
  void whoeverStumblesOverAnOutcomeHoldsNobodyUp() {
    turns.take(
        () -> "first",
        outcome -> {
          throw new IllegalStateException(outcome);
        });
    turns.take(() -> "second", heard::add);
    assertThrows(IllegalStateException.class, held::release);
    held.releaseAll();
    assertEquals(List.of("second"), heard);
    assertTrue(turns.isIdle());
  }
}
