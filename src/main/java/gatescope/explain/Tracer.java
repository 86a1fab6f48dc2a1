package gatescope.explain;

import gatescope.math.Kernels;
import gatescope.net.Forcing;
import gatescope.net.Gate;
import gatescope.net.Lanes;
import gatescope.net.LayerTape;
import gatescope.net.Network;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.net.Tape;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** Reads a text through the network's own forward pass and keeps what every gate did. */
public final class Tracer {
  private Tracer() {}

  /**
   * Traces a text from the zero state.
   *
   * @param parameters that nobody writes any more
   * @param ids at least one symbol
   */
  public static GateTrace trace(Parameters parameters, List<Integer> ids, Kernels kernels) {
    return trace(parameters, ids, Forcing.NONE, kernels);
  }

  /** The same, but for what is held. */
  public static GateTrace trace(
      Parameters parameters, List<Integer> ids, Forcing forcing, Kernels kernels) {
    NetworkShape shape = parameters.shape();
    Tape tape = new Tape(shape, 1, ids.size());
    for (int t = 0; t < ids.size(); t++) {
      tape.set(t, 0, ids.get(t), Tape.NO_TARGET);
    }
    new Network(shape, kernels).forward(parameters, tape, Lanes.all(tape), forcing);
    List<float[]> values = new ArrayList<>();
    List<float[]> memories = new ArrayList<>();
    for (int layer = 0; layer < shape.layers(); layer++) {
      for (Gate gate : shape.cell().cell().gates()) {
        values.add(values(tape.layer(layer), gate, ids.size(), shape, kernels));
      }
      if (tape.layer(layer).c() != null) {
        memories.add(afterSteps(tape.layer(layer).c(), ids.size(), shape.hidden()).data);
      }
    }
    return new GateTrace(shape, List.copyOf(ids), values, memories, tape.logits());
  }

  private static float[] values(
      LayerTape tape, Gate gate, int steps, NetworkShape shape, Kernels kernels) {
    int hidden = shape.hidden();
    switch (gate.source()) {
      case HIDDEN:
        return afterSteps(tape.h(), steps, hidden).data;
      case MEMORY:
        FMatrixRMaj memory = afterSteps(tape.c(), steps, hidden);
        kernels.tanh(memory, 0, steps, 0, hidden);
        return memory.data;
      default:
        return block(tape.gates(), gate.block(), steps, hidden);
    }
  }

  /** Blocks 1 … T of a state. */
  private static FMatrixRMaj afterSteps(FMatrixRMaj state, int steps, int hidden) {
    FMatrixRMaj copy = new FMatrixRMaj(steps, hidden);
    System.arraycopy(state.data, hidden, copy.data, 0, steps * hidden);
    return copy;
  }

  private static float[] block(FMatrixRMaj gates, int block, int steps, int hidden) {
    float[] copy = new float[steps * hidden];
    for (int t = 0; t < steps; t++) {
      System.arraycopy(gates.data, t * gates.numCols + block * hidden, copy, t * hidden, hidden);
    }
    return copy;
  }
}
