package gatescope.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FmaTest {
  private static final int CASES = 20_000;

  @Test
  void withoutTheInstructionHardlyAResultDiffersAndNoneByMoreThanABit() {
    SplittableRandom random = new SplittableRandom(1);
    int different = 0;
    for (int k = 0; k < CASES; k++) {
      float a = (float) (random.nextDouble() * 4 - 2);
      float b = (float) (random.nextDouble() * 4 - 2);
      float c = (float) ((random.nextDouble() * 4 - 2) * Math.pow(2, random.nextInt(-20, 20)));
      float expected = Math.fma(a, b, c);
      float actual = Fma.emulated(a, b, c);
      assertEquals(expected, actual, Math.ulp(expected));
      different += expected == actual ? 0 : 1;
    }
    assertTrue(different < CASES / 1000, different + " differ");
  }

  @Test
  void whatIsNotANumberStaysSo() {
    assertEquals(Float.NaN, Fma.of(Float.NaN, 1, 1));
    assertEquals(Float.POSITIVE_INFINITY, Fma.of(2, 3, Float.POSITIVE_INFINITY));
    assertEquals(7, Fma.of(2, 3, 1));
  }
}
