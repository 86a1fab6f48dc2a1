package gatescope.explain;

import gatescope.math.Kernels;
import gatescope.net.Forcing;
import gatescope.net.Gate;
import gatescope.net.LayerTape;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.net.Tape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * What one quantity of every unit did at every position of a slice. Immutable; any thread.
 *
 * <p>The memory c is squashed by tanh, as it is drawn.
 */
public final class UnitActivity {
  private final NetworkShape shape;
  private final TextSlice slice;
  private final List<float[]> values; // per layer: H × positions

  private UnitActivity(NetworkShape shape, TextSlice slice, List<float[]> values) {
    this.shape = shape;
    this.slice = slice;
    this.values = List.copyOf(values);
  }

  /** What stands for a unit's memory in a cell: c, or h in one without. */
  public static Gate memoryGate(NetworkShape shape) {
    List<Gate> gates = shape.cell().cell().gates();
    return gates.stream()
        .filter(gate -> gate.source() == Gate.Source.MEMORY)
        .findFirst()
        .orElse(gates.get(gates.size() - 1));
  }

  /** Reads the slice and keeps one quantity of the cell. */
  public static UnitActivity read(
      Parameters parameters, TextSlice slice, Gate gate, Kernels kernels) {
    NetworkShape shape = parameters.shape();
    List<float[]> values = new ArrayList<>();
    for (int layer = 0; layer < shape.layers(); layer++) {
      values.add(new float[shape.hidden() * slice.size()]);
    }
    SliceReader reader = new SliceReader(slice, shape, kernels);
    reader.read(parameters, Forcing.NONE, () -> keep(reader, gate, values, slice.size()));
    if (gate.source() == Gate.Source.MEMORY) {
      values.forEach(
          row -> kernels.tanh(FMatrixRMaj.wrap(1, row.length, row), 0, 1, 0, row.length));
    }
    return new UnitActivity(shape, slice, values);
  }

  private static void keep(SliceReader reader, Gate gate, List<float[]> values, int size) {
    Tape tape = reader.tape();
    for (int t = 0; t < tape.steps(); t++) {
      for (int lane = 0; lane < tape.lanes(); lane++) {
        int position = reader.position(t, lane);
        for (int layer = 0; position >= 0 && layer < values.size(); layer++) {
          keep(tape, layer, gate, t, lane, values.get(layer), position, size);
        }
      }
    }
  }

  private static void keep(
      Tape tape, int layer, Gate gate, int t, int lane, float[] values, int position, int size) {
    LayerTape source = tape.layer(layer);
    FMatrixRMaj matrix =
        switch (gate.source()) {
          case GATES -> source.gates();
          case MEMORY -> source.c();
          case HIDDEN -> source.h();
        };
    int row = tape.row(gate.source() == Gate.Source.GATES ? t : t + 1, lane);
    int from = row * matrix.numCols + gate.block() * source.hidden();
    for (int unit = 0; unit < source.hidden(); unit++) {
      values[unit * size + position] = matrix.data[from + unit];
    }
  }

  public NetworkShape shape() {
    return shape;
  }

  public TextSlice slice() {
    return slice;
  }

  public float value(int layer, int unit, int position) {
    return values.get(layer)[unit * slice.size() + position];
  }

  /** One unit over all positions: a copy. */
  float[] row(int layer, int unit) {
    int size = slice.size();
    return Arrays.copyOfRange(values.get(layer), unit * size, (unit + 1) * size);
  }
}
