package gatescope.explain;

import gatescope.math.Kernels;
import gatescope.net.Forcing;
import gatescope.net.Lanes;
import gatescope.net.Loss;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.net.Tape;

/** Measures how well a network predicts a slice while something is held. One thread at a time. */
public final class SliceEvaluator {
  private final SliceReader reader;
  private final Loss loss;
  private final boolean[] closing; // whether the symbol after a position ends a speech
  private double sum;
  private int targets;
  private int closings;
  private int closed;

  public SliceEvaluator(TextSlice slice, NetworkShape shape, Kernels kernels) {
    reader = new SliceReader(slice, shape, kernels);
    loss = new Loss(reader.network(), reader.tape());
    closing = QuoteRule.closings(slice.symbols());
  }

  /**
   * Reads the slice.
   *
   * @param parameters that nobody writes any more
   */
  public SliceFigures evaluate(Parameters parameters, Forcing forcing) {
    sum = 0;
    targets = 0;
    closings = 0;
    closed = 0;
    reader.read(parameters, forcing.throughout(), this::measure);
    return new SliceFigures(sum / targets, closings, closed);
  }

  private void measure() {
    Tape tape = reader.tape();
    loss.measure(tape, Lanes.all(tape));
    sum += loss.sum();
    targets += tape.targetCount();
    for (int t = 0; t < tape.steps(); t++) {
      for (int lane = 0; lane < tape.lanes(); lane++) {
        int next = reader.position(t, lane) + 1;
        if (next > 0 && next < closing.length && closing[next]) {
          closings++;
          closed += loss.isHit(tape.row(t, lane)) ? 1 : 0;
        }
      }
    }
  }
}
