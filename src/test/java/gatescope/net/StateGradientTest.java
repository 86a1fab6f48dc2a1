package gatescope.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.explain.GradientReach;
import gatescope.math.Kernels;
import gatescope.net.ReferenceNetwork.Problem;
import gatescope.text.Tokens;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The gradient that a listener hears, and the reach made of it, against differences of the loss of
 * the double-precision reference, which starts again from the state after each step.
 */
class StateGradientTest {
  private static final int LAGS = 7;
  private static final int VOCABULARY = 6;
  private static final int HIDDEN = 5;
  private static final double DIFFERENCE = 1e-5;

  @ParameterizedTest
  @EnumSource
  void theReachIsTheSlopeOfTheLossOverEarlierStates(CellKind cell) {
    NetworkShape shape = new NetworkShape(cell, VOCABULARY, 0, HIDDEN, 1);
    Parameters parameters = Initialiser.parameters(shape, 1, 8);
    int[] symbols = {2, 5, 0, 1, 4, 3, 2, 5};
    Tokens.Builder tokens = new Tokens.Builder(symbols.length, VOCABULARY);
    Arrays.stream(symbols).forEach(tokens::add);
    GradientReach reach =
        GradientReach.of(
            parameters, tokens.build(), 0, symbols.length, LAGS, 1, Kernels.portable());
    Tape tape = read(parameters, symbols);
    for (int lag = 1; lag < LAGS; lag++) {
      double expected = Math.log10(slope(parameters, tape, symbols, lag));
      assertEquals(expected, reach.at(0, lag), 1e-3, cell + ", lag " + lag);
    }
    assertTrue(reach.at(0, LAGS - 1) < reach.at(0, 0), "a fresh network forgets");
  }

  private static Tape read(Parameters parameters, int[] symbols) {
    Tape tape = new Tape(parameters.shape(), 1, LAGS);
    for (int t = 0; t < LAGS; t++) {
      tape.set(t, 0, symbols[t], Tape.NO_TARGET);
    }
    new Network(parameters.shape(), Kernels.portable()).forward(parameters, tape, Lanes.all(tape));
    return tape;
  }

  /** ‖∂L/∂h‖ over the output so many steps before the last, its memory held. */
  private static double slope(Parameters parameters, Tape tape, int[] symbols, int lag) {
    int start = LAGS - lag; // the first symbol that is read after that output
    State state = new State(parameters.shape(), 1);
    tape.getState(start - 1, state);
    ReferenceNetwork reference = new ReferenceNetwork(parameters);
    double squares = 0;
    for (int unit = 0; unit < HIDDEN; unit++) {
      double above = loss(reference, state, symbols, start, unit, DIFFERENCE);
      double below = loss(reference, state, symbols, start, unit, -DIFFERENCE);
      double slope = (above - below) / (2 * DIFFERENCE);
      squares += slope * slope;
    }
    return Math.sqrt(squares);
  }

  private static double loss(
      ReferenceNetwork reference, State state, int[] symbols, int start, int unit, double by) {
    Problem problem = new Problem();
    problem.inputs = new int[][] {Arrays.copyOfRange(symbols, start, LAGS)};
    problem.targets = new int[][] {new int[LAGS - start]};
    Arrays.fill(problem.targets[0], Tape.NO_TARGET);
    problem.targets[0][LAGS - start - 1] = symbols[LAGS];
    problem.h0 = new double[1][1][HIDDEN];
    problem.c0 = new double[1][1][HIDDEN];
    for (int u = 0; u < HIDDEN; u++) {
      problem.h0[0][0][u] = state.h(0).get(0, u) + (u == unit ? by : 0);
      problem.c0[0][0][u] = state.hasMemory() ? state.c(0).get(0, u) : 0;
    }
    return reference.loss(problem, false);
  }
}
