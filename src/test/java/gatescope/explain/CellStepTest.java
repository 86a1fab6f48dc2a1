package gatescope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.explain.Equation.Part;
import gatescope.explain.Equation.Quantity;
import gatescope.math.Kernels;
import gatescope.math.TestedKernels;
import gatescope.net.CellKind;
import gatescope.net.Forcing;
import gatescope.net.Parameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written about a step is what the trace holds. */
class CellStepTest {
  private static final int STEPS = 40;

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void whatIsKeptAndWhatIsAddedIsTheStateToItsLastBit(CellKind cell) {
    Parameters parameters = Examples.parameters(Examples.shape(cell, 0, 2));
    for (Kernels kernels : TestedKernels.all()) {
      GateTrace trace = Tracer.trace(parameters, Examples.text(STEPS, 5), kernels);
      for (int layer = 0; layer < 2; layer++) {
        for (int t = 0; t < STEPS; t++) {
          for (int unit = 0; unit < trace.units(); unit++) {
            CellStep step = new CellStep(trace, layer, t, unit);
            assertEquals((float) step.state().value(), (float) (step.kept() + step.added()));
            assertEquals(written(step), step.added(), 1e-7);
          }
        }
      }
    }
  }

  /** What the equation says is added. */
  private static double written(CellStep step) {
    return switch (step.trace().shape().cell()) {
      case LSTM -> step.value("i") * step.value("g");
      case COUPLED -> (1 - step.value("f")) * step.value("g");
      case GRU -> (1 - step.value("z")) * step.value("n");
      case RNN -> step.value("h");
    };
  }

  @ParameterizedTest
  @EnumSource(value = CellKind.class, names = "RNN", mode = EnumSource.Mode.EXCLUDE)
  void theNumbersOfAnEquationGiveItsResult(CellKind cell) {
    Parameters parameters = Examples.parameters(Examples.shape(cell, 0, 1));
    GateTrace trace = Tracer.trace(parameters, Examples.text(STEPS, 5), Kernels.portable());
    for (int t = 0; t < STEPS; t++) {
      for (Equation equation : new CellStep(trace, 0, t, 4).equations()) {
        assertEquals(equation.result().value(), sum(equation.parts()), 1e-6, equation.toString());
      }
    }
  }

  /** Reads sums of products, in which a bracket holds one less a number. */
  private static double sum(List<Part> parts) {
    double sum = 0;
    double product = 1;
    boolean complement = false;
    for (Part part : parts) {
      if (part instanceof Quantity quantity) {
        product *= complement ? 1 - quantity.value() : quantity.value();
        complement = false;
      } else if (part.equals(new Equation.Sign(" + "))) {
        sum += product;
        product = 1;
      } else if (part.equals(new Equation.Sign("1 − "))) {
        complement = true;
      }
    }
    return sum + product;
  }

  @Test
  void aHeldMemoryIsWhatTheLedgerComesTo() {
    Parameters parameters = Examples.parameters(Examples.shape(CellKind.LSTM, 0, 1));
    Forcing held = Forcing.of(0, Examples.gate(CellKind.LSTM, "c"), 4, 2.5f);
    GateTrace trace = Tracer.trace(parameters, Examples.text(STEPS, 5), held, Kernels.portable());
    CellStep step = new CellStep(trace, 0, 9, 4);
    assertEquals(new Quantity("c", 0, 2.5), step.state());
    assertEquals(2.5, step.kept() + step.added(), 1e-6);
    assertTrue(step.value("f") < 1);
  }
}
