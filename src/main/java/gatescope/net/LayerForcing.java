package gatescope.net;

import java.util.List;
import java.util.Map;
import org.ejml.data.FMatrixRMaj;

/** The part of a {@link Forcing} that concerns one layer, laid out for the forward pass. */
public final class LayerForcing {
  static final LayerForcing NONE = new LayerForcing(List.of());

  /**
   * A column of a tape matrix.
   *
   * @param block which block of H columns
   */
  private record Column(int block, int unit, Forcing.Hold hold) {}

  private final List<Column> gates;
  private final List<Column> memory;
  private final List<Column> output;

  LayerForcing(List<Map.Entry<Forcing.Place, Forcing.Hold>> holds) {
    gates = columns(holds, Gate.Source.GATES);
    memory = columns(holds, Gate.Source.MEMORY);
    output = columns(holds, Gate.Source.HIDDEN);
  }

  private static List<Column> columns(
      List<Map.Entry<Forcing.Place, Forcing.Hold>> holds, Gate.Source source) {
    return holds.stream()
        .filter(hold -> hold.getKey().gate().source() == source)
        .map(
            hold -> new Column(hold.getKey().gate().block(), hold.getKey().unit(), hold.getValue()))
        .toList();
  }

  /** Overwrites the held ones among the activated gates of blocks [block, block + blocks). */
  void holdGates(LayerTape tape, int block, int blocks, int t, int lane, int count) {
    for (Column column : gates) {
      if (column.block() >= block && column.block() < block + blocks) {
        hold(column, tape, tape.gates(), t, tape.row(t, lane), count);
      }
    }
  }

  boolean holdsMemory() {
    return !memory.isEmpty();
  }

  /** Overwrites the held ones of c after step t. */
  void holdMemory(LayerTape tape, int t, int lane, int count) {
    for (Column column : memory) {
      hold(column, tape, tape.c(), t, tape.row(t + 1, lane), count);
    }
  }

  /** Overwrites the held ones of h after step t. */
  void holdOutput(LayerTape tape, int t, int lane, int count) {
    for (Column column : output) {
      hold(column, tape, tape.h(), t, tape.row(t + 1, lane), count);
    }
  }

  private static void hold(
      Column column, LayerTape tape, FMatrixRMaj matrix, int t, int row, int count) {
    if (t < column.hold().from()) {
      return;
    }
    int at = column.block() * tape.hidden() + column.unit();
    for (int r = row; r < row + count; r++) {
      matrix.data[r * matrix.numCols + at] = column.hold().value();
    }
  }
}
