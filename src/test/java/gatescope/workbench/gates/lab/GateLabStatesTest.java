package gatescope.workbench.gates.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.net.CellKind;
import gatescope.workbench.Bench;
import gatescope.workbench.gates.CellPlace;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.window.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lab before a run, out of sight, and with every kind of cell. */
class GateLabStatesTest {
  private final Bench bench = new Bench().open("quotes-and-brackets");
  private final GateScoreViewModel gates = bench.model().gates();
  private final GateLab lab = bench.model().gateLab();

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  @Test
  void beforeARunEveryPanelSaysWhatToDo() {
    bench.model().pageProperty().set(Page.GATES);
    assertNull(lab.cell().shownProperty().get());
    assertEquals("", lab.cell().sheet());
    assertNull(lab.unit().linesProperty().get());
    assertEquals(List.of(), lab.force().dialsProperty().get());
    lab.force().hold("f", 0);
    lab.force().usePreset("AMNESIA");
    assertNull(lab.force().effectProperty().get());
    assertTrue(bench.model().messages().text(lab.force().noticeProperty().get()).contains("Train"));
    lab.detective().search();
    assertTrue(
        bench.model().messages().text(lab.detective().noticeProperty().get()).contains("Train"));
    assertTrue(bench.model().messages().text(lab.edit().noticeProperty().get()).contains("Train"));
    assertNull(lab.layer().dotsProperty().get());
    lab.layer().measureWorthOrStop();
    assertEquals(LayerViewModel.IDLE, lab.layer().progressProperty().get());
    lab.time().playingProperty().set(true);
    assertFalse(lab.time().playingProperty().get());
  }

  @Test
  void theLabRestsOutOfSight() {
    bench.finish();
    assertNull(lab.cell().shownProperty().get());
    bench.model().pageProperty().set(Page.GATES);
    assertNotNull(lab.cell().shownProperty().get());
  }

  @Test
  void everyKindOfCellIsDrawn() {
    bench.model().pageProperty().set(Page.GATES);
    for (CellKind kind : CellKind.values()) {
      bench.model().settings().cell().nameProperty().set(kind.name());
      bench.finish();
      CellDrawing drawing = lab.cell().shownProperty().get().drawing();
      assertTrue(drawing.knots().size() >= kind.cell().blocks(), kind.name());
      assertFalse(lab.force().presetNames().isEmpty());
      assertNotNull(lab.layer().dotsProperty().get());
      gates.inspect("h", 0, 0);
      assertEquals(new CellPlace("h", 0, 0, 0), lab.selection().focusProperty().get().place());
    }
  }
}
