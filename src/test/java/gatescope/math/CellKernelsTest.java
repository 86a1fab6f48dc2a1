package gatescope.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/**
 * The doors of the smaller cells' kernels and of the optimisers; what they compute is checked where
 * networks are compared.
 */
class CellKernelsTest {
  private static final int ROWS = 4;
  private static final int H = 3;

  private final FMatrixRMaj gates = new FMatrixRMaj(ROWS, 3 * H);
  private final FMatrixRMaj other = new FMatrixRMaj(ROWS, 3 * H);
  private final FMatrixRMaj state = new FMatrixRMaj(2 * ROWS, H);
  private final FMatrixRMaj narrow = new FMatrixRMaj(2 * ROWS, H - 1);
  private final FMatrixRMaj d = new FMatrixRMaj(ROWS, H);

  @Test
  void theGruNamesAWrongMatrix() {
    assertNamed("recurrent", () -> GruKernels.addRecurrent(gates, state, 0, ROWS));
    assertNamed("gates", () -> GruKernels.addReset(gates, other, 1, ROWS));
    assertNamed("gates", () -> GruKernels.state(gates, 0, narrow, 0, ROWS, ROWS));
    assertNamed("h", () -> GruKernels.state(gates, 0, state, 0, ROWS + 1, ROWS));
    assertNamed("hPrev", () -> gruBackward(ROWS + 1, gates, other, d));
    assertNamed("dGates", () -> gruBackward(0, d, other, d));
    assertNamed("dRecurrent", () -> gruBackward(0, gates, d, d));
    assertNamed("dh", () -> gruBackward(0, gates, other, narrow));
  }

  private void gruBackward(int hRow, FMatrixRMaj dGates, FMatrixRMaj dRecurrent, FMatrixRMaj dh) {
    GruKernels.backward(gates, other, 0, state, hRow, dh, 0, dGates, dRecurrent, ROWS);
  }

  @Test
  void theCoupledCellNamesAWrongMatrix() {
    assertNamed("gates", () -> CoupledKernels.memory(d, 0, state, 0, ROWS, ROWS));
    assertNamed("c", () -> CoupledKernels.memory(gates, 0, state, 0, ROWS + 1, ROWS));
    assertNamed("dGates", () -> coupledBackward(d, d, d));
    assertNamed("dh", () -> coupledBackward(gates, narrow, d));
    assertNamed("dc", () -> coupledBackward(gates, d, narrow));
  }

  private void coupledBackward(FMatrixRMaj dGates, FMatrixRMaj dh, FMatrixRMaj dc) {
    CoupledKernels.backward(gates, 0, state, 0, d, dh, dc, 0, dGates, ROWS);
  }

  @Test
  void updatesKeepToTheirElements() {
    assertNamed("gradient", () -> Updates.descend(gates, d, 0, 13, 1, 1));
    assertNamed("w", () -> Updates.descend(d, gates, 0, 13, 1, 1));
    assertNamed("m", () -> Updates.momentum(gates, other, d, 0, 13, 1, 1, 1));
    assertNamed("v", () -> Updates.rmsProp(gates, other, d, 0, 13, 1, 1, 1, 1));
    assertNamed("v", () -> Updates.adam(gates, other, gates, d, 0, 13, 1, 1, 1, 1, 1, 1));
    gates.fill(2);
    other.fill(4);
    Updates.descend(gates, other, 1, 3, 0.5f, 0.25f);
    Updates.shrink(gates, 2, 4, 0.5f);
    float[] expected = {2, 1.5f, 0.75f, 1, 2};
    for (int j = 0; j < expected.length; j++) {
      assertEquals(expected[j], gates.data[j]);
    }
  }

  private static void assertNamed(String name, Runnable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
    String message = e.getMessage().replace("columns of ", "");
    assertEquals(name, message.substring(0, message.indexOf(' ')));
  }
}
