package gatescope.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.explain.GateTrace;
import gatescope.explain.RowOrder;
import gatescope.math.Kernels;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateScoreViewModelTest {
  private final Bench bench = new Bench().open("counting").finish();
  private final GateScoreViewModel gates = bench.model().gates();

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  /** While one trace is under way, only the last wish is kept. */
  @Test
  void theLatestProbeWins() {
    Held held = new Held();
    GateScoreViewModel slow =
        new GateScoreViewModel(
            bench.model().training(), held, Kernels.portable(), new Messages(Locale.ENGLISH));
    slow.probeProperty().set("a");
    slow.probeProperty().set("ab");
    slow.probeProperty().set("abb");
    slow.probeProperty().set("aabb");
    assertEquals(1, held.size(), "wishes do not queue up");
    assertNull(slow.scoreProperty().get());
    held.release();
    assertEquals(1, slow.scoreProperty().get().steps());
    assertEquals(1, held.size());
    held.release();
    assertEquals(4, slow.scoreProperty().get().steps());
    assertEquals(List.of("a", "a", "b", "b"), slow.scoreProperty().get().glyphs());
    assertEquals(0, held.size());
  }

  @Test
  void drawsTheTraceInTheChosenOrder() {
    gates.probeProperty().set("aaXbb");
    boolean[] rule = {false, false, true, true, false};
    gates.ruleProperty().set(symbols -> rule);
    for (String name : gates.orderNames()) {
      gates.orderNameProperty().set(name);
      GateTrace trace = gates.traceProperty().get();
      ScoreData score = gates.scoreProperty().get();
      List<Integer> rows = RowOrder.valueOf(name).of(trace, 0, rule);
      for (int row = 0; row < rows.size(); row++) {
        assertEquals(rows.get(row), score.unitAt(row), name);
      }
      int compared = 0;
      for (int gate = 0; gate < score.staves().size(); gate++) {
        for (int t = 0; t < score.steps(); t++) {
          for (int unit = 0; unit < score.units(); unit++) {
            assertEquals(trace.value(0, gate, t, unit), score.staves().get(gate).at(unit, t));
            compared++;
          }
        }
      }
      assertEquals(6 * 5 * 6, compared, "gates, steps and units");
    }
  }

  @Test
  void longProbesAreCut() {
    gates.probeProperty().set("ab".repeat(ProbeText.LONGEST));
    assertEquals(ProbeText.LONGEST, gates.scoreProperty().get().steps());
    assertEquals("probeCut", gates.noticeProperty().get().key());
  }

  @Test
  void equationsFollowTheLanguage() {
    String english = gates.scoreProperty().get().staves().get(0).equation();
    bench.model().messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
    String chinese = gates.scoreProperty().get().staves().get(0).equation();
    assertTrue(chinese.codePoints().anyMatch(Character::isIdeographic), chinese);
    assertTrue(english.codePoints().noneMatch(Character::isIdeographic), english);
  }

  @Test
  void everyCellHasItsStaves() {
    for (String cell : bench.model().settings().cell().names()) {
      bench.model().settings().cell().nameProperty().set(cell);
      bench.finish();
      assertNotNull(gates.scoreProperty().get(), cell);
      assertEquals(
          gates.traceProperty().get().gates().size(),
          gates.scoreProperty().get().staves().size(),
          cell);
    }
  }

  @Test
  void aNewTextClearsTheScore() {
    bench.open("nested");
    assertNull(gates.scoreProperty().get());
    assertNull(gates.traceProperty().get());
  }
}
