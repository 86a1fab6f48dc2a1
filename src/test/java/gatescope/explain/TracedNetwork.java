package gatescope.explain;

import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Initialiser;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import java.util.ArrayList;
import java.util.List;

/** A small network with random weights that has read a text. */
record TracedNetwork(Parameters parameters, List<Integer> ids, GateTrace trace) {
  static TracedNetwork of(CellKind cell, int vocabulary, int hidden, int steps) {
    Parameters parameters =
        Initialiser.parameters(new NetworkShape(cell, vocabulary, 0, hidden, 2), 3, 1);
    List<Integer> ids = new ArrayList<>();
    for (int t = 0; t < steps; t++) {
      ids.add(t * 7 % vocabulary);
    }
    return new TracedNetwork(parameters, ids, Tracer.trace(parameters, ids, Kernels.portable()));
  }
}
