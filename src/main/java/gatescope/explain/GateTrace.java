package gatescope.explain;

import gatescope.net.Gate;
import gatescope.net.NetworkShape;
import gatescope.sample.Distribution;
import gatescope.sample.Logits;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * Every gate of every unit at every step while a network read a text, copied from its tape.
 *
 * <p>Steps are counted from 0; values at step t are those after symbol t was read, and the state
 * before the first is zero. The memory c is kept as it is and squashed by tanh for drawing.
 */
public final class GateTrace {
  private final NetworkShape shape;
  private final List<Integer> ids;
  private final List<float[]> values; // layer-major, then gate: T × H, c squashed
  private final List<float[]> memories; // per layer: T × H, or empty
  private final FMatrixRMaj logits; // T × V, of the symbol after
  private final double[] surprise; // T, bits; NaN where there was nothing to predict from

  /**
   * @param logits given away: nobody writes them any more
   */
  GateTrace(
      NetworkShape shape,
      List<Integer> ids,
      List<float[]> values,
      List<float[]> memories,
      FMatrixRMaj logits) {
    this.shape = shape;
    this.ids = List.copyOf(ids);
    this.values = List.copyOf(values);
    this.memories = List.copyOf(memories);
    this.logits = logits;
    surprise = new double[ids.size()];
    surprise[0] = Double.NaN;
    for (int t = 1; t < surprise.length; t++) {
      surprise[t] = prediction(t - 1).surprise(ids.get(t));
    }
  }

  public NetworkShape shape() {
    return shape;
  }

  public int steps() {
    return ids.size();
  }

  public int units() {
    return shape.hidden();
  }

  /** The symbols that were read. */
  public List<Integer> ids() {
    return ids;
  }

  /** What there is to see, in the order of display. */
  public List<Gate> gates() {
    return shape.cell().cell().gates();
  }

  /** The value of gate {@code gate} of {@link #gates}; the memory c squashed by tanh. */
  public float value(int layer, int gate, int step, int unit) {
    return values.get(layer * gates().size() + gate)[step * units() + unit];
  }

  /** The value of a gate by its symbol; the memory c squashed by tanh. */
  public float value(int layer, String symbol, int step, int unit) {
    return value(layer, gate(symbol), step, unit);
  }

  /** The memory c itself. */
  public float memory(int layer, int step, int unit) {
    return memories.get(layer)[step * units() + unit];
  }

  /** The memory c before a step. */
  public float memoryBefore(int layer, int step, int unit) {
    return step == 0 ? 0 : memory(layer, step - 1, unit);
  }

  /** The output h before a step. */
  public float outputBefore(int layer, int step, int unit) {
    return step == 0 ? 0 : value(layer, "h", step - 1, unit);
  }

  /** The number that holding a gate replaces: c itself, everything else as it is drawn. */
  public float raw(int layer, Gate gate, int step, int unit) {
    return gate.source() == Gate.Source.MEMORY
        ? memory(layer, step, unit)
        : value(layer, gates().indexOf(gate), step, unit);
  }

  /** −log₂ p of symbol t given those before it; NaN for the first. */
  public double surprise(int step) {
    return surprise[step];
  }

  /** The logits of the symbol after a step. */
  public Logits logits(int step) {
    return Logits.ofRow(logits, step);
  }

  /** The chances of the symbol after a step, as learned. */
  public Distribution prediction(int step) {
    return Distribution.of(logits(step), 1);
  }

  /** The logits after the last symbol. */
  public Logits next() {
    return logits(steps() - 1);
  }

  /** The index of a gate in {@link #gates} by its symbol, or −1. */
  public int gate(String symbol) {
    for (int k = 0; k < gates().size(); k++) {
      if (gates().get(k).symbol().equals(symbol)) {
        return k;
      }
    }
    return -1;
  }
}
