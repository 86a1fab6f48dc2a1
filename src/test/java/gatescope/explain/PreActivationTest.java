package gatescope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Gate;
import gatescope.net.LayerWeights;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The named addends are all there is in a gate: their sum gives the value of the trace. */
class PreActivationTest {
  private static final int STEPS = 5;
  private static final int LAYERS = 2;

  static Stream<Arguments> networks() {
    return Stream.of(CellKind.values())
        .flatMap(cell -> Stream.of(0, 4).map(embedding -> Arguments.of(cell, embedding)));
  }

  @ParameterizedTest(name = "{0}, E {1}")
  @MethodSource("networks")
  void addendsSumUpToTheGate(CellKind cell, int embedding) {
    Parameters parameters = Examples.parameters(Examples.shape(cell, embedding, LAYERS));
    Kernels kernels = Kernels.portable();
    GateTrace trace = Tracer.trace(parameters, Examples.text(STEPS, 1), kernels);
    int compared = 0;
    for (Gate gate : trace.gates()) {
      for (int layer = 0; layer < LAYERS && PreActivation.exists(gate, parameters); layer++) {
        for (int step = 0; step < STEPS; step++) {
          FMatrixRMaj pre = kernelSum(parameters, trace, layer, gate, step, kernels);
          FMatrixRMaj value = activated(pre, gate, kernels);
          for (int unit = 0; unit < trace.units(); unit++) {
            double sum = PreActivation.of(parameters, trace, layer, gate, step, unit).sum();
            assertEquals(pre.data[unit], sum, 1e-5);
            assertEquals(value.data[unit], trace.raw(layer, gate, step, unit));
            compared++;
          }
        }
      }
    }
    assertTrue(compared > 0, "nothing to compare");
  }

  /** One gate's pre-activations of all units, by the same kernels as the forward pass. */
  private static FMatrixRMaj kernelSum(
      Parameters parameters, GateTrace trace, int layer, Gate gate, int step, Kernels kernels) {
    NetworkShape shape = trace.shape();
    LayerWeights weights = parameters.layer(layer);
    FMatrixRMaj input = weights.inputBias().copy();
    FMatrixRMaj recurrent = weights.recurrentBias().copy();
    boolean split = shape.cell() == CellKind.GRU;
    if (!split) {
      kernels.setRows(weights.inputBias(), weights.recurrentBias(), input, 0, 1);
    }
    kernels.productAdd(input(parameters, trace, layer, step), 0, weights.input(), input, 0, 1);
    FMatrixRMaj before = new FMatrixRMaj(1, shape.hidden());
    for (int unit = 0; unit < shape.hidden(); unit++) {
      before.data[unit] = trace.outputBefore(layer, step, unit);
    }
    kernels.productAdd(before, 0, weights.recurrent(), split ? recurrent : input, 0, 1);
    FMatrixRMaj sum = new FMatrixRMaj(1, shape.hidden());
    for (int unit = 0; unit < shape.hidden(); unit++) {
      int column = gate.block() * shape.hidden() + unit;
      float reset = gate.symbol().equals("n") ? trace.value(layer, "r", step, unit) : 1;
      sum.data[unit] =
          split ? Math.fma(reset, recurrent.data[column], input.data[column]) : input.data[column];
    }
    return sum;
  }

  private static FMatrixRMaj input(Parameters parameters, GateTrace trace, int layer, int step) {
    NetworkShape shape = trace.shape();
    FMatrixRMaj x = new FMatrixRMaj(1, shape.inputWidth(layer));
    for (int k = 0; k < x.numCols; k++) {
      if (layer > 0) {
        x.data[k] = trace.value(layer - 1, "h", step, k);
      } else if (shape.oneHot()) {
        x.data[k] = k == trace.ids().get(step) ? 1 : 0;
      } else {
        x.data[k] = parameters.embedding().get(trace.ids().get(step), k);
      }
    }
    return x;
  }

  private static FMatrixRMaj activated(FMatrixRMaj pre, Gate gate, Kernels kernels) {
    FMatrixRMaj value = pre.copy();
    if (gate.signed()) {
      kernels.tanh(value, 0, 1, 0, value.numCols);
    } else {
      kernels.sigmoid(value, 0, 1, 0, value.numCols);
    }
    return value;
  }

  @ParameterizedTest(name = "{0}, E {1}")
  @MethodSource("networks")
  void theLargestComeFirstAndNothingIsLost(CellKind cell, int embedding) {
    Parameters parameters = Examples.parameters(Examples.shape(cell, embedding, LAYERS));
    GateTrace trace = Tracer.trace(parameters, Examples.text(STEPS, 1), Kernels.portable());
    Gate gate = cell == CellKind.RNN ? trace.gates().get(0) : trace.gates().get(1);
    PreActivation sum = PreActivation.of(parameters, trace, 1, gate, 3, 7);
    List<Contribution> all = sum.contributions();
    assertEquals(2 * trace.units() + 1, all.size());
    for (int k = 1; k < all.size(); k++) {
      assertTrue(Math.abs(all.get(k - 1).value()) >= Math.abs(all.get(k).value()));
    }
    double shown = sum.largest(10).stream().mapToDouble(Contribution::value).sum();
    assertEquals(sum.sum(), shown + sum.rest(10), 1e-12);
    PreActivation first = PreActivation.of(parameters, trace, 0, gate, 3, 7);
    assertEquals(
        List.of(trace.ids().get(3)),
        first.contributions().stream()
            .filter(c -> c.source() == Contribution.Source.SYMBOL)
            .map(Contribution::index)
            .toList());
    Gate state = trace.gates().get(trace.gates().size() - 1);
    assertEquals(cell == CellKind.RNN, PreActivation.exists(state, parameters));
  }
}
