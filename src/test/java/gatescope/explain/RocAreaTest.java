package gatescope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RocAreaTest {
  @Test
  void isTheShareOfPairsInTheRightOrder() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 50; trial++) {
      float[] values = new float[40];
      boolean[] rule = new boolean[values.length];
      for (int k = 0; k < values.length; k++) {
        values[k] = random.nextInt(-5, 6) * (trial % 2 == 0 ? 0.25f : -0f);
        rule[k] = k < 2 ? k == 0 : random.nextBoolean();
      }
      assertEquals(pairs(values, rule), RocArea.of(values, rule), 1e-12);
    }
  }

  private static double pairs(float[] values, boolean[] rule) {
    double right = 0;
    int all = 0;
    for (int a = 0; a < values.length; a++) {
      for (int b = 0; b < values.length; b++) {
        if (rule[a] && !rule[b]) {
          right += values[a] > values[b] ? 1 : values[a] == values[b] ? 0.5 : 0;
          all++;
        }
      }
    }
    return right / all;
  }

  @Test
  void aRuleThatDividesNothingHasNoArea() {
    assertTrue(Double.isNaN(RocArea.of(new float[] {1, 2}, new boolean[] {true, true})));
    assertTrue(Double.isNaN(RocArea.of(new float[] {1, 2}, new boolean[] {false, false})));
  }
}
