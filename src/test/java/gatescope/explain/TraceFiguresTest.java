package gatescope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Parameters;
import gatescope.sample.Distribution;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Half-lives, saturation and differences, on traces whose answers are known. */
class TraceFiguresTest {
  @Test
  void halfLivesFollowTheForgetGate() {
    double[] keeps = {0.5, 1, Math.sqrt(0.5), 1};
    GateTrace trace = Examples.trace(4, 10, List.of("f"), (unit, step) -> keeps[unit]);
    List<HalfLife> lives = HalfLife.of(trace, 0);
    assertEquals(List.of(1, 3, 2, 0), lives.stream().map(HalfLife::unit).toList());
    assertEquals(Double.POSITIVE_INFINITY, lives.get(0).symbols());
    assertEquals(2, lives.get(2).symbols(), 1e-6);
    assertEquals(1, lives.get(3).symbols(), 1e-6);
  }

  @Test
  void aUnitThatNeverChangesRemembersNothing() {
    GateTrace trace =
        Examples.trace(2, 8, List.of("f", "c"), (unit, step) -> unit == 0 ? 1 : step / 8.0);
    List<HalfLife> lives = HalfLife.of(trace, 0);
    assertEquals(List.of(1, 0), lives.stream().map(HalfLife::unit).toList());
    assertEquals(1, lives.get(0).swing(), 0.2);
  }

  @Test
  void cellsWithoutAGateThatKeepsHaveNoHalfLife() {
    Parameters plain = Examples.parameters(Examples.shape(CellKind.RNN, 0, 1));
    Parameters gated = Examples.parameters(Examples.shape(CellKind.GRU, 0, 1));
    List<Integer> text = Examples.text(6, 1);
    assertEquals(List.of(), HalfLife.of(Tracer.trace(plain, text, Kernels.portable()), 0));
    assertEquals(10, HalfLife.of(Tracer.trace(gated, text, Kernels.portable()), 0).size());
  }

  @Test
  void saturationIsTheShareOfSteps() {
    double[] open = {0.95, 0.05, 0.5, 0.95};
    GateTrace trace =
        Examples.trace(2, 4, List.of("i", "g"), (unit, step) -> unit == 0 ? open[step] : -0.95);
    assertEquals(new Saturation(0, 0.5, 0.25), Saturation.of(trace, 0, trace.gate("i")).get(0));
    assertEquals(new Saturation(1, 0, 1), Saturation.of(trace, 0, trace.gate("i")).get(1));
    assertEquals(new Saturation(0, 0.5, 0), Saturation.of(trace, 0, trace.gate("g")).get(0));
    assertEquals(new Saturation(1, 0, 1), Saturation.of(trace, 0, trace.gate("g")).get(1));
  }

  @Test
  void aChangedSymbolChangesNothingBeforeIt() {
    Parameters parameters = Examples.parameters(Examples.shape(CellKind.LSTM, 0, 2));
    List<Integer> text = Examples.text(20, 7);
    List<Integer> edited = new ArrayList<>(text);
    edited.set(5, (text.get(5) + 1) % Examples.SYMBOLS);
    TraceDifference difference = difference(parameters, text, edited);
    for (int t = 0; t < 20; t++) {
      assertEquals(t < 5, difference.mean(1, 0, t) == 0, "step " + t);
      assertEquals(t < 5, difference.divergence(t) == 0, "step " + t);
      assertEquals(divergence(difference, t), difference.divergence(t), 1e-9);
    }
    assertEquals(0, difference.surprise(4));
    assertTrue(difference.surprise(5) != 0);
    assertEquals(15, difference.lasting(0));
    int lasting = difference.lasting(difference.divergence(9));
    assertTrue(lasting >= 1 && lasting < 15, "lasts " + lasting);
    assertEquals(0, difference(parameters, text, text).lasting(0));
    List<Integer> shorter = text.subList(0, 19);
    assertThrows(IllegalArgumentException.class, () -> difference(parameters, text, shorter));
  }

  private static TraceDifference difference(
      Parameters parameters, List<Integer> before, List<Integer> after) {
    return new TraceDifference(
        Tracer.trace(parameters, before, Kernels.portable()),
        Tracer.trace(parameters, after, Kernels.portable()));
  }

  private static double divergence(TraceDifference difference, int step) {
    Distribution p = difference.before().prediction(step);
    Distribution q = difference.after().prediction(step);
    double nats = 0;
    for (int id = 0; id < p.size(); id++) {
      nats += p.probability(id) * Math.log(p.probability(id) / q.probability(id));
    }
    return nats / Math.log(2);
  }

  @Test
  void presetsAreThoseThatTheCellHasAGateFor() {
    assertEquals("z", ForcingPreset.AMNESIA.gate(CellKind.GRU).symbol());
    assertEquals(List.of(ForcingPreset.CUT), ForcingPreset.of(CellKind.RNN));
    assertEquals(
        List.of(
            ForcingPreset.AMNESIA,
            ForcingPreset.NEVER_FORGETS,
            ForcingPreset.NEVER_WRITES,
            ForcingPreset.MUTE,
            ForcingPreset.CUT),
        ForcingPreset.of(CellKind.LSTM));
  }
}
