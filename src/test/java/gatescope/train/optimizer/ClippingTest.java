package gatescope.train.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gatescope.net.CellKind;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import org.junit.jupiter.api.Test;

class ClippingTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void theNormIsCutToItsLimitAndNeverRaised() {
    assertEquals(0.5, Clipping.BY_NORM.scale(10, 5), 1e-6);
    assertEquals(1, Clipping.BY_NORM.scale(4, 5));
    assertEquals(1, Clipping.BY_NORM.scale(0, 5));
    assertEquals(1, Clipping.BY_NORM.scale(1e30, INFINITY));
  }

  @Test
  void eachElementIsCutToItsLimitInEveryPart() {
    Parameters gradient = new Parameters(new NetworkShape(CellKind.RNN, 3, 0, 1, 1));
    float[] row = {-7, Float.NaN, 0.5f};
    System.arraycopy(row, 0, gradient.output().data, 0, 3);
    Clipping.BY_NORM.clamp(gradient, 1, 0, 1);
    assertArrayEquals(row, gradient.output().data);
    assertEquals(1, Clipping.BY_ELEMENT.scale(100, 1));
    for (int part = 0; part < 2; part++) {
      Clipping.BY_ELEMENT.clamp(gradient, INFINITY, part, 2);
      assertArrayEquals(row, gradient.output().data);
    }
    for (int part = 0; part < 2; part++) {
      Clipping.BY_ELEMENT.clamp(gradient, 1, part, 2);
    }
    assertArrayEquals(new float[] {-1, Float.NaN, 0.5f}, gradient.output().data);
  }
}
