package gatescope.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.math.TestedKernels;
import gatescope.net.ReferenceNetwork.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The analytic gradient of the double-precision reference against differences of its loss, and the
 * float network against the reference: every cell, one to three layers, both kinds of input, a loss
 * on every step, on the last, and on sequences of different length.
 */
class NetworkTest {
  private static final int LANES = 3;
  private static final int STEPS = 6;
  private static final double DIFFERENCE = 1e-5;

  /** Which steps have a target. */
  private enum Targets {
    EVERY_STEP,
    LAST_STEP,
    /** Lane k ends 2·k steps early. */
    SHORTER_LANES,
    LAST_STEP_OF_SHORTER_LANES;

    boolean has(int lane, int t) {
      int last = this == EVERY_STEP || this == LAST_STEP ? STEPS - 1 : STEPS - 1 - 2 * lane;
      return this == EVERY_STEP || this == SHORTER_LANES ? t <= last : t == last;
    }
  }

  static Stream<Arguments> shapes() {
    return Stream.of(CellKind.values())
        .flatMap(cell -> Stream.of(1, 2, 3).map(layers -> List.of(cell, layers)))
        .flatMap(
            pair ->
                Stream.of(0, 4)
                    .map(
                        embedding ->
                            new NetworkShape(
                                (CellKind) pair.get(0), 7, embedding, 5, (int) pair.get(1))))
        .flatMap(shape -> Stream.of(Targets.values()).map(t -> Arguments.of(shape, t)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("shapes")
  void theReferenceGradientIsTheSlopeOfItsLoss(NetworkShape shape, Targets targets) {
    ReferenceNetwork reference = new ReferenceNetwork(Initialiser.parameters(shape, 1, 3));
    Problem problem = problem(shape, targets);
    reference.loss(problem, true);
    for (Map.Entry<String, double[][]> tensor : reference.weights.entrySet()) {
      double[][] gradient = reference.gradients.get(tensor.getKey());
      double worst = 0;
      for (int r = 0; r < gradient.length; r++) {
        for (int c = 0; c < gradient[r].length; c++) {
          double slope = slope(reference, problem, tensor.getValue()[r], c);
          worst = Math.max(worst, Math.abs(slope - gradient[r][c]));
        }
      }
      assertTrue(largest(gradient) > 0, tensor.getKey() + " has no gradient");
      assertEquals(0, worst / largest(gradient), 1e-6, tensor.getKey());
    }
  }

  private static double slope(
      ReferenceNetwork reference, Problem problem, double[] row, int column) {
    double kept = row[column];
    row[column] = kept + DIFFERENCE;
    double above = reference.loss(problem, false);
    row[column] = kept - DIFFERENCE;
    double below = reference.loss(problem, false);
    row[column] = kept;
    return (above - below) / (2 * DIFFERENCE);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("shapes")
  void theNetworkAgreesWithTheReference(NetworkShape shape, Targets targets) {
    for (Kernels kernels : TestedKernels.all()) {
      agree(shape, targets, 0, kernels);
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("shapes")
  void theNetworkAgreesWithTheReferenceUnderDropout(NetworkShape shape, Targets targets) {
    for (Kernels kernels : TestedKernels.all()) {
      agree(shape, targets, 0.4, kernels);
    }
  }

  private static void agree(NetworkShape shape, Targets targets, double dropout, Kernels kernels) {
    Parameters parameters = Initialiser.parameters(shape, 1, 3);
    Problem problem = problem(shape, targets);
    Tape tape = tape(shape, problem, dropout > 0);
    Network network = new Network(shape, kernels);
    PackedWeights packed = new PackedWeights(shape, kernels);
    packed.pack(parameters, 0, 1);
    network.forward(parameters, packed, tape, Lanes.all(tape), dropout, 99);
    readMasks(tape, problem);
    ReferenceNetwork reference = new ReferenceNetwork(parameters);
    for (int lane = 0; lane < LANES; lane++) {
      for (int t = 0; t < STEPS; t++) {
        double[] expected = reference.logits(problem, lane, t);
        for (int v = 0; v < expected.length; v++) {
          assertEquals(expected[v], tape.logits().get(tape.row(t, lane), v), 2e-6);
        }
      }
    }
    Loss loss = new Loss(network, tape);
    loss.gradient(tape, Lanes.all(tape), tape.targetCount());
    BackwardSpace space = new BackwardSpace(tape);
    network.backward(packed, tape, space, Lanes.all(tape));
    Parameters gradient = new Parameters(shape);
    network.weightGradients(tape, space, gradient, 0, 1);
    assertEquals(reference.loss(problem, true), loss.sum() / tape.targetCount(), 2e-6);
    for (Parameters.Tensor tensor : gradient.tensors()) {
      double[][] expected = reference.gradients.get(tensor.name());
      double scale = largest(expected);
      for (int r = 0; r < expected.length; r++) {
        for (int c = 0; c < expected[r].length; c++) {
          double actual = tensor.matrix().get(r, c);
          assertEquals(expected[r][c] / scale, actual / scale, 1e-5, tensor.name());
        }
      }
    }
  }

  private static double largest(double[][] x) {
    return Stream.of(x).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
  }

  private static Problem problem(NetworkShape shape, Targets targets) {
    SplittableRandom random = new SplittableRandom(11);
    Problem problem = new Problem();
    problem.inputs = new int[LANES][STEPS];
    problem.targets = new int[LANES][STEPS];
    problem.h0 = new double[shape.layers()][LANES][shape.hidden()];
    problem.c0 = new double[shape.layers()][LANES][shape.hidden()];
    problem.masks = new double[shape.layers()][LANES][STEPS][shape.hidden()];
    for (int lane = 0; lane < LANES; lane++) {
      for (int t = 0; t < STEPS; t++) {
        problem.inputs[lane][t] = random.nextInt(shape.vocabulary());
        problem.targets[lane][t] =
            targets.has(lane, t) ? random.nextInt(shape.vocabulary()) : Tape.NO_TARGET;
      }
      for (int layer = 0; layer < shape.layers(); layer++) {
        for (int u = 0; u < shape.hidden(); u++) {
          problem.h0[layer][lane][u] = (float) random.nextDouble() - 0.5f;
          problem.c0[layer][lane][u] = (float) random.nextDouble() - 0.5f;
        }
        for (double[] mask : problem.masks[layer][lane]) {
          Arrays.fill(mask, 1);
        }
      }
    }
    return problem;
  }

  private static Tape tape(NetworkShape shape, Problem problem, boolean dropout) {
    Tape tape = new Tape(shape, LANES, STEPS, dropout);
    State state = new State(shape, LANES);
    for (int lane = 0; lane < LANES; lane++) {
      for (int t = 0; t < STEPS; t++) {
        tape.set(t, lane, problem.inputs[lane][t], problem.targets[lane][t]);
      }
      for (int layer = 0; layer < shape.layers(); layer++) {
        for (int u = 0; u < shape.hidden(); u++) {
          state.h(layer).set(lane, u, (float) problem.h0[layer][lane][u]);
          if (state.hasMemory()) {
            state.c(layer).set(lane, u, (float) problem.c0[layer][lane][u]);
          }
        }
      }
    }
    tape.setState(state);
    return tape;
  }

  private static void readMasks(Tape tape, Problem problem) {
    for (int layer = 0; layer < problem.masks.length; layer++) {
      FMatrixRMaj mask = tape.layer(layer).mask();
      for (int lane = 0; mask != null && lane < LANES; lane++) {
        for (int t = 0; t < STEPS; t++) {
          for (int u = 0; u < mask.numCols; u++) {
            problem.masks[layer][lane][t][u] = mask.get(tape.row(t, lane), u);
          }
        }
      }
    }
  }
}
