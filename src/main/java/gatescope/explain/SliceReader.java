package gatescope.explain;

import gatescope.math.Kernels;
import gatescope.net.Forcing;
import gatescope.net.Lanes;
import gatescope.net.Network;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.net.Tape;

/**
 * Reads a slice through the network's own forward pass, a piece of every lane at a time. Owns the
 * tape; one thread at a time.
 */
final class SliceReader {
  private static final int PIECE = 50;

  /** Looks at a piece that was read. */
  @FunctionalInterface
  interface Visitor {
    void visit();
  }

  private final TextSlice slice;
  private final Network network;
  private final Tape tape;
  private int first; // the step of every lane that the tape begins with, run-up included

  SliceReader(TextSlice slice, NetworkShape shape, Kernels kernels) {
    this.slice = slice;
    network = new Network(shape, kernels);
    tape = new Tape(shape, slice.lanes(), Math.min(PIECE, slice.runUp() + slice.laneSymbols()));
  }

  Network network() {
    return network;
  }

  Tape tape() {
    return tape;
  }

  /** Reads everything from the zero state; calls the visitor after every piece. */
  void read(Parameters parameters, Forcing forcing, Visitor visitor) {
    tape.clearState();
    int steps = slice.runUp() + slice.laneSymbols();
    for (first = 0; first < steps; first += tape.steps()) {
      fill();
      network.forward(parameters, tape, Lanes.all(tape), forcing);
      visitor.visit();
      tape.carryState();
    }
  }

  private void fill() {
    for (int t = 0; t < tape.steps(); t++) {
      for (int lane = 0; lane < tape.lanes(); lane++) {
        int position = position(t, lane);
        int read = Math.min(slice.size(), lane * slice.laneSymbols() + offset(t));
        int target = position < 0 ? Tape.NO_TARGET : slice.id(position + 1);
        tape.set(t, lane, slice.id(read), target);
      }
    }
  }

  /** Where step t of the tape stands in its lane; negative in the run-up. */
  private int offset(int t) {
    return first + t - slice.runUp();
  }

  /** The position in the slice that a row of the tape read, or −1 if it does not count. */
  int position(int t, int lane) {
    int offset = offset(t);
    boolean counts = offset >= 0 && offset < slice.laneSymbols();
    return counts ? lane * slice.laneSymbols() + offset : -1;
  }
}
