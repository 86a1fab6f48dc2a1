package gatescope.explain;

import gatescope.net.Gate;
import gatescope.net.NetworkShape;
import gatescope.sample.Logits;
import java.util.List;

/**
 * Every gate of every unit at every step while a network read a text, copied from its tape.
 *
 * <p>Steps are counted from 0; values at step t are those after symbol t was read. The memory c is
 * kept as it is and squashed by tanh for drawing.
 */
public final class GateTrace {
  private final NetworkShape shape;
  private final int steps;
  private final List<float[]> values; // layer-major, then gate: T × H, c squashed
  private final List<float[]> memories; // per layer: T × H, or empty
  private final double[] surprise; // T, bits; NaN where there was nothing to predict from
  private final Logits next;

  GateTrace(
      NetworkShape shape,
      int steps,
      List<float[]> values,
      List<float[]> memories,
      double[] surprise,
      Logits next) {
    this.shape = shape;
    this.steps = steps;
    this.values = List.copyOf(values);
    this.memories = List.copyOf(memories);
    this.surprise = surprise;
    this.next = next;
  }

  public NetworkShape shape() {
    return shape;
  }

  public int steps() {
    return steps;
  }

  public int units() {
    return shape.hidden();
  }

  /** What there is to see, in the order of display. */
  public List<Gate> gates() {
    return shape.cell().cell().gates();
  }

  /** The value of gate {@code gate} of {@link #gates}; the memory c squashed by tanh. */
  public float value(int layer, int gate, int step, int unit) {
    return values.get(layer * gates().size() + gate)[step * units() + unit];
  }

  /** The memory c itself. */
  public float memory(int layer, int step, int unit) {
    return memories.get(layer)[step * units() + unit];
  }

  /** −log₂ p of symbol t given those before it; NaN for the first. */
  public double surprise(int step) {
    return surprise[step];
  }

  /** The logits after the last symbol. */
  public Logits next() {
    return next;
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
