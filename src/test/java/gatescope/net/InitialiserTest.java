package gatescope.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/** Where training starts. */
class InitialiserTest {
  private static final NetworkShape SHAPE = new NetworkShape(CellKind.LSTM, 50, 40, 100, 2);

  @Test
  void uniformStartsFillTheirRange() {
    for (Parameters.Tensor tensor : start(Initialisation.UNIFORM).tensors()) {
      if (!tensor.name().endsWith("Bias")) {
        assertUniform(tensor.matrix(), 0.08);
      }
    }
    Parameters byWidth = start(Initialisation.BY_WIDTH);
    assertUniform(byWidth.layer(1).recurrent(), 0.1);
    assertUniform(byWidth.output(), 0.1);
    assertEquals(1, deviation(byWidth.embedding()), 0.05);
  }

  private static void assertUniform(FMatrixRMaj x, double bound) {
    double largest = 0;
    for (int j = 0; j < x.getNumElements(); j++) {
      largest = Math.max(largest, Math.abs(x.data[j]));
    }
    assertTrue(largest <= bound && largest > 0.99 * bound, largest + " of " + bound);
    assertEquals(bound / Math.sqrt(3), deviation(x), 0.03 * bound);
  }

  @Test
  void normalStartsLeaveBiasesAtZero() {
    Parameters normal = start(Initialisation.NORMAL);
    assertEquals(0.01, deviation(normal.embedding()), 5e-4);
    assertEquals(0.01, deviation(normal.layer(0).input()), 5e-4);
    assertEquals(0.01, deviation(normal.output()), 5e-4);
    assertEquals(0, deviation(normal.outputBias()));
    assertEquals(0, deviation(normal.layer(1).recurrentBias()));
  }

  @Test
  void theForgetGateStartsOpenWhateverTheRest() {
    for (Initialisation start : Initialisation.values()) {
      LayerWeights weights = start(start).layer(1);
      for (int unit = 0; unit < SHAPE.hidden(); unit++) {
        assertEquals(1.5f, weights.inputBias().get(0, SHAPE.hidden() + unit));
        assertEquals(0, weights.recurrentBias().get(0, SHAPE.hidden() + unit));
      }
    }
  }

  @Test
  void theSeedDecidesEverything() {
    for (Initialisation start : Initialisation.values()) {
      assertArrayEquals(start(start).output().data, start(start).output().data);
      float other = Initialiser.parameters(SHAPE, start, 1.5, 4).output().data[0];
      assertTrue(start(start).output().data[0] != other);
    }
  }

  private static Parameters start(Initialisation start) {
    return Initialiser.parameters(SHAPE, start, 1.5, 3);
  }

  private static double deviation(FMatrixRMaj x) {
    double squares = 0;
    for (int j = 0; j < x.getNumElements(); j++) {
      squares += x.data[j] * x.data[j];
    }
    return Math.sqrt(squares / x.getNumElements());
  }
}
