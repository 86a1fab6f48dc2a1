package gatescope.workbench.gates.lab;

import gatescope.explain.CellStep;
import gatescope.explain.GateTrace;
import gatescope.net.Forcing;
import gatescope.net.Gate;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import gatescope.train.ParameterSnapshot;
import gatescope.workbench.common.Glyph;
import gatescope.workbench.gates.CellPlace;
import java.util.List;

/**
 * What the panels of the lab are about.
 *
 * @param corpus that the network learned from
 * @param moment whose parameters made the trace
 * @param forcing what was held while it was made
 * @param symbols of the trace
 * @param place the cell and gate that are looked at, all of them there
 */
record LabFocus(
    Corpus corpus,
    ParameterSnapshot moment,
    Forcing forcing,
    GateTrace trace,
    List<String> symbols,
    CellPlace place) {
  Parameters parameters() {
    return moment.parameters();
  }

  NetworkShape shape() {
    return trace.shape();
  }

  /** The gate that is looked at. */
  Gate gate() {
    return gate(place.gate());
  }

  /** A gate of this cell by its symbol. */
  Gate gate(String symbol) {
    return trace.gates().get(trace.gate(symbol));
  }

  CellStep step() {
    return new CellStep(trace, place.layer(), place.step(), place.unit());
  }

  /** The symbol of a step as it is drawn. */
  String glyph(int step) {
    return Glyph.of(symbols.get(step));
  }

  /** Whether both are about the same text and parameters, whatever is held. */
  boolean reads(LabFocus other) {
    return other != null && other.moment == moment && other.trace.ids().equals(trace.ids());
  }

  /** Whether both are about the very same reading. */
  boolean hasSameTrace(LabFocus other) {
    return other != null && other.trace == trace;
  }
}
