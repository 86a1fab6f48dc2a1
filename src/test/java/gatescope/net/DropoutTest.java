package gatescope.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class DropoutTest {
  private static final int ROWS = 200;
  private static final int COLS = 100;
  private static final double P = 0.3;

  @Test
  void theShareThatIsCutIsTheProbability() {
    FMatrixRMaj mask = mask(1);
    int cut = 0;
    for (float x : mask.data) {
      assertEquals(x == 0 ? 0 : 1 / 0.7, x, 1e-6);
      cut += x == 0 ? 1 : 0;
    }
    assertEquals(P, (double) cut / mask.data.length, 0.015);
  }

  @Test
  void cuttingTheRowsChangesNoBit() {
    FMatrixRMaj parts = new FMatrixRMaj(ROWS, COLS);
    Dropout.fill(parts, 70, 130, P, 5);
    Dropout.fill(parts, 0, 70, P, 5);
    assertArrayEquals(mask(5).data, parts.data);
  }

  /** The seeds of one run lie a fixed distance apart; their masks must not be shifted copies. */
  @Test
  void masksOfDifferentSeedsAreUnrelated() {
    for (long distance : new long[] {1, 2, 0x9E3779B97F4A7C15L, 2 * 0x9E3779B97F4A7C15L}) {
      float[] one = mask(77).data;
      float[] other = mask(77 + distance).data;
      for (int shift = -3; shift <= 3; shift++) {
        int equal = 0;
        int all = one.length - 10;
        for (int j = 5; j < 5 + all; j++) {
          equal += one[j] == other[j + shift] ? 1 : 0;
        }
        assertEquals(P * P + (1 - P) * (1 - P), (double) equal / all, 0.02);
      }
    }
  }

  private static FMatrixRMaj mask(long seed) {
    FMatrixRMaj mask = new FMatrixRMaj(ROWS, COLS);
    Dropout.fill(mask, 0, ROWS, P, seed);
    return mask;
  }
}
