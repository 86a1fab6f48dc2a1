package gatescope.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatescope.math.Kernels;
import gatescope.math.TestedKernels;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is held is held, and everything else is what the equations make of it. */
class ForcingTest {
  private static final int LANES = 3;
  private static final int STEPS = 8;
  private static final int SYMBOLS = 7;
  private static final int UNITS = 18;
  private static final int FROM = 5;
  private static final float VALUE = 0.25f;

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void holdingNothingChangesNoBit(CellKind cell) {
    NetworkShape shape = shape(cell, 2);
    Forcing.Place place = new Forcing.Place(1, shape.cell().cell().gates().get(0), 3);
    Forcing released = Forcing.NONE.with(place, new Forcing.Hold(VALUE, 0)).without(List.of(place));
    for (Kernels kernels : TestedKernels.all()) {
      Tape free = read(shape, kernels, null);
      assertArrayEquals(free.logits().data, read(shape, kernels, Forcing.NONE).logits().data);
      assertArrayEquals(free.logits().data, read(shape, kernels, released).logits().data);
    }
  }

  /** c′ = i ∘ g when nothing is kept. */
  @Test
  void withoutForgetGateTheLstmIsACellWithoutMemory() {
    NetworkShape shape = shape(CellKind.LSTM, 1);
    Forcing amnesia = Forcing.ofLayer(shape, 0, gate(shape, "f"), 0);
    for (Kernels kernels : TestedKernels.all()) {
      Tape tape = read(shape, kernels, amnesia);
      for (int lane = 0; lane < LANES; lane++) {
        float[][] expected = logitsWithoutMemory(shape, tape, lane, kernels);
        for (int t = 0; t < STEPS; t++) {
          assertArrayEquals(expected[t], row(tape.logits(), tape.row(t, lane)));
        }
      }
    }
  }

  /** Written by hand: no f, no c, one step after the other. */
  private static float[][] logitsWithoutMemory(
      NetworkShape shape, Tape tape, int lane, Kernels kernels) {
    Parameters parameters = parameters(shape);
    LayerWeights weights = parameters.layer(0);
    FMatrixRMaj h = new FMatrixRMaj(1, UNITS);
    float[][] logits = new float[STEPS][];
    for (int t = 0; t < STEPS; t++) {
      FMatrixRMaj gates = new FMatrixRMaj(1, 4 * UNITS);
      int symbol = TapeView.input(tape, t, lane);
      for (int j = 0; j < gates.numCols; j++) {
        float bias = weights.inputBias().data[j] + weights.recurrentBias().data[j];
        gates.data[j] = bias + weights.input().get(symbol, j);
      }
      kernels.productAdd(h, 0, weights.recurrent(), gates, 0, 1);
      kernels.sigmoid(gates, 0, 1, 0, UNITS);
      kernels.tanh(gates, 0, 1, 2 * UNITS, UNITS);
      kernels.sigmoid(gates, 0, 1, 3 * UNITS, UNITS);
      for (int u = 0; u < UNITS; u++) {
        h.data[u] = gates.data[u] * gates.data[2 * UNITS + u];
      }
      kernels.tanh(h, 0, 1, 0, UNITS);
      for (int u = 0; u < UNITS; u++) {
        h.data[u] *= gates.data[3 * UNITS + u];
      }
      FMatrixRMaj output = parameters.outputBias().copy();
      kernels.productAdd(h, 0, parameters.output(), output, 0, 1);
      logits[t] = output.data;
    }
    return logits;
  }

  static Stream<Arguments> gates() {
    return Stream.of(CellKind.values())
        .flatMap(cell -> cell.cell().gates().stream().map(gate -> Arguments.of(cell, gate)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("gates")
  void aHeldPlaceIsHeldFromItsStepOn(CellKind cell, Gate gate) {
    NetworkShape shape = shape(cell, 2);
    int unit = 16; // beyond the first vector
    Forcing forcing =
        Forcing.NONE.with(new Forcing.Place(0, gate, unit), new Forcing.Hold(VALUE, FROM));
    for (Kernels kernels : TestedKernels.all()) {
      Tape free = read(shape, kernels, null);
      Tape held = read(shape, kernels, forcing);
      for (int t = 0; t < STEPS; t++) {
        for (int lane = 0; lane < LANES; lane++) {
          float expected = t < FROM ? value(free, gate, t, lane, unit) : VALUE;
          assertEquals(expected, value(held, gate, t, lane, unit));
        }
        float[] before = row(free.logits(), free.row(t, 0));
        boolean same = Arrays.equals(before, row(held.logits(), held.row(t, 0)));
        assertEquals(t < FROM, same, "logits of step " + t);
      }
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("gates")
  void holdingAValueAtItselfChangesNoBit(CellKind cell, Gate gate) {
    NetworkShape shape = shape(cell, 2);
    int last = STEPS - 1;
    for (Kernels kernels : TestedKernels.all()) {
      Tape free = read(shape, kernels, null);
      for (int unit = 0; unit < UNITS; unit++) {
        Forcing itself =
            Forcing.NONE.with(
                new Forcing.Place(0, gate, unit),
                new Forcing.Hold(value(free, gate, last, 0, unit), last));
        Tape held = read(shape, kernels, itself);
        assertArrayEquals(
            row(free.logits(), free.row(last, 0)), row(held.logits(), held.row(last, 0)));
      }
    }
  }

  @Test
  void theOutputFollowsAHeldMemory() {
    NetworkShape shape = shape(CellKind.LSTM, 1);
    Forcing forcing = Forcing.of(0, gate(shape, "c"), 2, VALUE);
    for (Kernels kernels : TestedKernels.all()) {
      Tape tape = read(shape, kernels, forcing);
      FMatrixRMaj squashed = new FMatrixRMaj(1, 1);
      squashed.data[0] = VALUE;
      kernels.tanh(squashed, 0, 1, 0, 1);
      LayerTape layer = tape.layer(0);
      float open = layer.gates().get(tape.row(FROM, 1), 3 * UNITS + 2);
      assertEquals(open * squashed.data[0], layer.h().get(tape.row(FROM + 1, 1), 2));
    }
  }

  @Test
  void readingAnotherTextHoldsThroughout() {
    NetworkShape shape = shape(CellKind.GRU, 1);
    Gate reset = gate(shape, "r");
    Forcing later =
        Forcing.NONE.with(new Forcing.Place(0, reset, 1), new Forcing.Hold(VALUE, FROM));
    assertEquals(Forcing.of(0, reset, 1, VALUE), later.throughout());
  }

  @Test
  void placesThatAreNotThereAreRefused() {
    NetworkShape shape = shape(CellKind.LSTM, 1);
    Forcing upstairs = Forcing.of(1, gate(shape, "f"), 0, VALUE);
    Forcing foreign = Forcing.of(0, CellKind.GRU.cell().gates().get(0), 0, VALUE);
    for (Forcing forcing : List.of(upstairs, foreign)) {
      assertFalse(forcing.fits(shape));
      assertThrows(IllegalArgumentException.class, () -> read(shape, Kernels.portable(), forcing));
    }
    assertEquals(Map.of(), Forcing.NONE.holds());
  }

  private static NetworkShape shape(CellKind cell, int layers) {
    return new NetworkShape(cell, SYMBOLS, 0, UNITS, layers);
  }

  private static Gate gate(NetworkShape shape, String symbol) {
    return shape.cell().cell().gates().stream()
        .filter(gate -> gate.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  private static Parameters parameters(NetworkShape shape) {
    return Initialiser.parameters(shape, 1, 6);
  }

  /** Reads the same text; without any forcing if it is null. */
  private static Tape read(NetworkShape shape, Kernels kernels, Forcing forcing) {
    Tape tape = new Tape(shape, LANES, STEPS);
    SplittableRandom random = new SplittableRandom(8);
    for (int t = 0; t < STEPS; t++) {
      for (int lane = 0; lane < LANES; lane++) {
        tape.set(t, lane, random.nextInt(SYMBOLS), Tape.NO_TARGET);
      }
    }
    Network network = new Network(shape, kernels);
    if (forcing == null) {
      network.forward(parameters(shape), tape, Lanes.all(tape));
    } else {
      network.forward(parameters(shape), tape, Lanes.all(tape), forcing);
    }
    return tape;
  }

  private static float value(Tape tape, Gate gate, int t, int lane, int unit) {
    LayerTape layer = tape.layer(0);
    return switch (gate.source()) {
      case GATES -> layer.gates().get(tape.row(t, lane), gate.block() * UNITS + unit);
      case MEMORY -> layer.c().get(tape.row(t + 1, lane), unit);
      case HIDDEN -> layer.h().get(tape.row(t + 1, lane), unit);
    };
  }

  private static float[] row(FMatrixRMaj matrix, int row) {
    return Arrays.copyOfRange(matrix.data, row * matrix.numCols, (row + 1) * matrix.numCols);
  }
}
