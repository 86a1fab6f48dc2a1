package gatescope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Forcing;
import gatescope.net.Parameters;
import gatescope.sample.Dice;
import gatescope.sample.Distribution;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each drawn symbol is the one that the dice pick from the prediction of the trace. */
class ForcedTextTest {
  @ParameterizedTest
  @EnumSource(CellKind.class)
  void everySymbolIsDrawnFromWhatTheTracePredicts(CellKind cell) {
    Parameters parameters = Examples.parameters(Examples.shape(cell, 0, 2));
    Kernels kernels = Kernels.portable();
    Dice dice = new Dice(4);
    ForcedText.Task task = new ForcedText.Task(List.of(1, 2, 3), 40, 0.7, dice);
    Forcing held = Forcing.of(1, Examples.gate(cell, "h"), 3, 5);
    for (Forcing forcing : List.of(Forcing.NONE, held)) {
      List<Integer> drawn = ForcedText.draw(parameters, forcing, task, kernels);
      List<Integer> all = new ArrayList<>(task.seed());
      all.addAll(drawn);
      GateTrace trace = Tracer.trace(parameters, all, forcing, kernels);
      for (int k = 0; k < task.count(); k++) {
        Distribution next = Distribution.of(trace.logits(k + 2), task.temperature());
        assertEquals(next.draw(dice.roll(k)), drawn.get(k));
      }
    }
    assertNotEquals(
        ForcedText.draw(parameters, Forcing.NONE, task, kernels),
        ForcedText.draw(parameters, held, task, kernels));
  }
}
