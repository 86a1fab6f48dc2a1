package gatescope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.math.TestedKernels;
import gatescope.net.CellKind;
import gatescope.net.Gate;
import gatescope.net.Initialiser;
import gatescope.net.Lanes;
import gatescope.net.LayerTape;
import gatescope.net.NetworkShape;
import gatescope.net.PackedWeights;
import gatescope.net.Parameters;
import gatescope.net.Tape;
import gatescope.sample.Distribution;
import gatescope.sample.Logits;
import gatescope.train.Learner;
import gatescope.train.Team;
import gatescope.train.batch.BatchSize;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the gate score shows is what the trainer computed, bit for bit. */
class TracerTest {
  private static final int SYMBOLS = 9;
  private static final int LANES = 3;
  private static final int STEPS = 12;
  private static final int LAYERS = 2;

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void tracesAreTheTapeThatTrains(CellKind cell) {
    ModelSettings model = new ModelSettings(cell, LAYERS, 10, 0, 0, 1);
    TrainingSettings settings =
        new TrainingSettings(
            model, new BatchSize(LANES, STEPS), LearningSettings.adam(0.01, 5), 1, 1);
    NetworkShape shape = model.shape(SYMBOLS);
    Parameters parameters = Initialiser.parameters(shape, 1, 2);
    for (Kernels kernels : TestedKernels.all()) {
      try (Team team = new Team(1)) {
        Learner learner = new Learner(settings, parameters, kernels, team);
        List<List<Integer>> texts = fill(learner.tape());
        forward(learner, kernels);
        for (int lane = 0; lane < LANES; lane++) {
          GateTrace trace = Tracer.trace(learner.parameters(), texts.get(lane), kernels);
          compare(learner.tape(), lane, trace, kernels);
        }
      }
    }
  }

  /** As a step of training begins; the backward pass puts gradients in the place of the gates. */
  private static void forward(Learner learner, Kernels kernels) {
    Tape tape = learner.tape();
    PackedWeights packed = new PackedWeights(tape.shape(), kernels);
    packed.pack(learner.parameters(), 0, 1);
    learner.network().forward(learner.parameters(), packed, tape, Lanes.all(tape), 0, 0);
  }

  private static List<List<Integer>> fill(Tape tape) {
    SplittableRandom random = new SplittableRandom(4);
    List<List<Integer>> texts = new ArrayList<>();
    for (int lane = 0; lane < LANES; lane++) {
      List<Integer> text = random.ints(STEPS, 0, SYMBOLS).boxed().toList();
      for (int t = 0; t < STEPS; t++) {
        tape.set(t, lane, text.get(t), text.get((t + 1) % STEPS));
      }
      texts.add(text);
    }
    return texts;
  }

  private static void compare(Tape tape, int lane, GateTrace trace, Kernels kernels) {
    int compared = 0;
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int gate = 0; gate < trace.gates().size(); gate++) {
        for (int t = 0; t < STEPS; t++) {
          for (int unit = 0; unit < trace.units(); unit++) {
            float expected = onTape(tape, layer, trace.gates().get(gate), t, lane, unit, kernels);
            assertEquals(expected, trace.value(layer, gate, t, unit));
            compared++;
          }
        }
      }
    }
    assertTrue(compared > 0, "nothing to compare");
  }

  private static float onTape(
      Tape tape, int layer, Gate gate, int t, int lane, int unit, Kernels kernels) {
    LayerTape values = tape.layer(layer);
    int after = tape.row(t + 1, lane);
    return switch (gate.source()) {
      case GATES -> values.gates().get(tape.row(t, lane), gate.block() * values.hidden() + unit);
      case HIDDEN -> values.h().get(after, unit);
      case MEMORY -> {
        FMatrixRMaj squashed = values.c().copy();
        kernels.tanh(squashed, after, 1, 0, values.hidden());
        yield squashed.get(after, unit);
      }
    };
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void surpriseIsOfWhatCameNext(CellKind cell) {
    NetworkShape shape = new NetworkShape(cell, SYMBOLS, 0, 10, LAYERS);
    Parameters parameters = Initialiser.parameters(shape, 1, 2);
    Kernels kernels = Kernels.portable();
    List<Integer> text = List.of(3, 1, 4, 1, 5);
    GateTrace trace = Tracer.trace(parameters, text, kernels);
    assertTrue(Double.isNaN(trace.surprise(0)));
    for (int t = 1; t < text.size(); t++) {
      Logits before = Tracer.trace(parameters, text.subList(0, t), kernels).next();
      assertEquals(Distribution.of(before, 1).surprise(text.get(t)), trace.surprise(t));
    }
  }
}
