package gatescope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.explain.PatternSearch.Occurrence;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Forcing;
import gatescope.net.Gate;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading in lanes gives what reading each lane alone gives. */
class TextSliceTest {
  private static final Corpus CORPUS = Examples.speech(500);
  private static final TextSlice SLICE = TextSlice.ofValidation(CORPUS, 600);
  private static final Kernels KERNELS = Kernels.portable();

  @Test
  void beginsWithALineAndKeepsToTheValidationPart() {
    assertEquals(600, SLICE.size());
    assertEquals(2, SLICE.lanes());
    assertTrue(SLICE.text(0, 9).equals("he said \""), SLICE.text(0, 9));
    assertTrue(CORPUS.text(CORPUS.trainSize(), CORPUS.size()).contains(SLICE.text(0, 600)));
    TextSlice all = TextSlice.ofValidation(CORPUS, Integer.MAX_VALUE);
    assertTrue(all.size() < CORPUS.validationSize());
    assertEquals(CORPUS.text(CORPUS.size() - 1, CORPUS.size()), "\n");
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void activityIsTheTraceOfEachLane(CellKind cell) {
    Parameters parameters = parameters(cell);
    for (Gate gate : cell.cell().gates()) {
      UnitActivity activity = UnitActivity.read(parameters, SLICE, gate, KERNELS);
      for (int lane = 0; lane < SLICE.lanes(); lane++) {
        GateTrace trace = Tracer.trace(parameters, laneIds(lane), KERNELS);
        for (int k = 0; k < SLICE.laneSymbols(); k++) {
          for (int unit = 0; unit < trace.units(); unit++) {
            assertEquals(
                trace.value(1, gate.symbol(), SLICE.runUp() + k, unit),
                activity.value(1, unit, lane * SLICE.laneSymbols() + k));
          }
        }
      }
    }
  }

  private static List<Integer> laneIds(int lane) {
    int start = lane * SLICE.laneSymbols();
    return IntStream.range(start - SLICE.runUp(), start + SLICE.laneSymbols() + 1)
        .mapToObj(SLICE::id)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void figuresAreThoseOfEachLane(CellKind cell) {
    Parameters parameters = parameters(cell);
    Forcing forcing = Forcing.of(0, Examples.gate(cell, "h"), 2, 0.5f);
    SliceEvaluator evaluator = new SliceEvaluator(SLICE, parameters.shape(), KERNELS);
    SliceFigures free = evaluator.evaluate(parameters, Forcing.NONE);
    SliceFigures held = evaluator.evaluate(parameters, forcing);
    assertEquals(loss(parameters, Forcing.NONE), free.loss(), 1e-6);
    assertEquals(loss(parameters, forcing), held.loss(), 1e-6);
    assertNotEquals(free, held);
    assertEquals(free, evaluator.evaluate(parameters, Forcing.NONE));
    assertEquals(SLICE.text(0, 600).split("\" to").length - 1, free.closings());
  }

  private static double loss(Parameters parameters, Forcing forcing) {
    double bits = 0;
    for (int lane = 0; lane < SLICE.lanes(); lane++) {
      GateTrace trace = Tracer.trace(parameters, laneIds(lane), forcing, KERNELS);
      for (int t = SLICE.runUp() + 1; t < trace.steps(); t++) {
        bits += trace.surprise(t);
      }
    }
    return bits * Math.log(2) / SLICE.size();
  }

  @Test
  void theWorthOfAUnitIsWhatItsCutCosts() {
    Parameters parameters = parameters(CellKind.GRU);
    UnitImportance importance = new UnitImportance(parameters, SLICE, KERNELS);
    assertEquals(20, importance.total());
    assertEquals(0, importance.next(7).get(0).unit());
    List<UnitImportance.Cut> rest = importance.next(100);
    assertEquals(20, importance.done());
    assertEquals(List.of(), importance.next(1));
    UnitImportance.Cut cut = rest.get(5);
    assertEquals(1, cut.layer());
    assertEquals(2, cut.unit());
    SliceFigures expected =
        new SliceEvaluator(SLICE, parameters.shape(), KERNELS)
            .evaluate(parameters, Forcing.of(1, Examples.gate(CellKind.GRU, "h"), 2, 0));
    assertEquals(expected, cut.figures());
    assertEquals(expected.perplexity() - importance.whole().perplexity(), cut.lost());
  }

  @Test
  void occurrencesAreWhereAllUnitsAreOn() {
    Parameters parameters = parameters(CellKind.LSTM);
    UnitActivity activity =
        UnitActivity.read(parameters, SLICE, UnitActivity.memoryGate(parameters.shape()), KERNELS);
    int together = 0;
    for (int a = 0; a < 10; a++) {
      for (int b = 0; b < a; b++) {
        List<Integer> units = List.of(a, b);
        List<Occurrence> found = PatternSearch.find(activity, 0, units, 0, 20);
        together += found.size() > 1 && found.get(0).units() == 2 ? 1 : 0;
        found.forEach(run -> check(run, found.get(0), activity, units));
        assertEquals(List.of(), PatternSearch.find(activity, 0, units, 1, 20));
      }
    }
    assertTrue(together > 0, "no two units are ever on together, off, and on again");
  }

  private static void check(
      Occurrence run, Occurrence best, UnitActivity activity, List<Integer> units) {
    assertTrue(run.to() - run.from() <= best.to() - best.from());
    for (int position = run.from(); position < run.to(); position++) {
      int on = 0;
      for (int unit : units) {
        on += activity.value(0, unit, position) > 0 ? 1 : 0;
      }
      assertEquals(run.units(), on);
    }
  }

  private static Parameters parameters(CellKind cell) {
    return Examples.parameters(new NetworkShape(cell, CORPUS.vocabulary().size(), 0, 10, 2));
  }
}
