package gatescope.store;

import gatescope.net.CellKind;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.net.State;
import gatescope.net.Tape;
import gatescope.train.batch.BatchSize;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A file of inputs and of what PyTorch made of them. */
final class ParityCase {
  private final Safetensors file;

  ParityCase(Path path) throws IOException {
    file = Safetensors.read(path);
  }

  String text(String key) {
    return file.metadata().get(key);
  }

  int number(String key) {
    return Integer.parseInt(text(key));
  }

  CellKind cell() {
    return CellKind.valueOf(text("cell").toUpperCase(Locale.ROOT));
  }

  OptimizerKind optimizer() {
    return OptimizerKind.valueOf(text("optimizer").toUpperCase(Locale.ROOT));
  }

  NetworkShape shape() {
    return new NetworkShape(
        cell(), number("vocab"), number("embed"), number("hidden"), number("layers"));
  }

  TrainingSettings settings() {
    ModelSettings model =
        new ModelSettings(cell(), number("layers"), number("hidden"), number("embed"), 0, 0);
    return new TrainingSettings(
        model,
        new BatchSize(number("batch"), number("time")),
        new LearningSettings(
            optimizer(),
            Double.parseDouble(text("lr")),
            ScheduleKind.CONSTANT,
            Clipping.BY_NORM,
            Double.parseDouble(text("clip"))),
        1,
        0);
  }

  Parameters parameters(String prefix) throws SafetensorsException {
    return TorchNames.parameters(file, prefix, shape());
  }

  /** Sets inputs, targets and the state before the first step. */
  void fill(Tape tape) throws SafetensorsException {
    List<Integer> shape = List.of(tape.lanes(), tape.steps());
    long[] inputs = file.longs("in.x", shape);
    long[] targets = file.longs("in.y", shape);
    int firstTarget =
        switch (text("objective")) {
          case "every-step" -> 0;
          case "last-step" -> tape.steps() - 1;
          default -> throw new SafetensorsException("objective " + text("objective"));
        };
    for (int lane = 0; lane < tape.lanes(); lane++) {
      for (int t = 0; t < tape.steps(); t++) {
        int at = lane * tape.steps() + t;
        int target = t < firstTarget ? Tape.NO_TARGET : (int) targets[at];
        tape.set(t, lane, (int) inputs[at], target);
      }
    }
    State state = new State(shape(), tape.lanes());
    split(states("in.h0"), state, true);
    if (state.hasMemory()) {
      split(states("in.c0"), state, false);
    }
    tape.setState(state);
  }

  private void split(float[] all, State state, boolean output) {
    int block = number("batch") * number("hidden");
    for (int layer = 0; layer < number("layers"); layer++) {
      float[] part = output ? state.h(layer).data : state.c(layer).data;
      System.arraycopy(all, layer * block, part, 0, block);
    }
  }

  /** The states of all layers, one after the other. */
  float[] states(String name) throws SafetensorsException {
    return file.floats(name, List.of(number("layers"), number("batch"), number("hidden")));
  }

  /** In the tape's order: T·B × V. */
  float[] logits() throws SafetensorsException {
    int lanes = number("batch");
    int steps = number("time");
    int vocabulary = number("vocab");
    float[] byLane = file.floats("out.logits", List.of(lanes, steps, vocabulary));
    float[] byStep = new float[byLane.length];
    for (int lane = 0; lane < lanes; lane++) {
      for (int t = 0; t < steps; t++) {
        int from = (lane * steps + t) * vocabulary;
        System.arraycopy(byLane, from, byStep, (t * lanes + lane) * vocabulary, vocabulary);
      }
    }
    return byStep;
  }

  float loss() throws SafetensorsException {
    return file.floats("out.loss", List.of(1))[0];
  }

  /** One number per optimiser step. */
  float[] series(String name) throws SafetensorsException {
    return file.floats(name, List.of(number("steps")));
  }
}
