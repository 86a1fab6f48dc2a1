package gatescope.train;

import gatescope.net.Tape;
import gatescope.text.Tokens;

/**
 * Cuts a stretch of text into B equal lanes and reads them side by side, T symbols at a time, so
 * that the state of each lane carries from batch to batch (stateful truncated back-propagation).
 */
final class BatchStream {
  private final Tokens tokens;
  private final int from;
  private final int laneLength; // symbols to predict in a lane
  private final int steps;
  private int position;

  /**
   * @param to first symbol not used; at least {@code from + lanes + 1}
   */
  BatchStream(Tokens tokens, int from, int to, BatchSize batch) {
    this.tokens = tokens;
    this.from = from;
    this.steps = batch.steps();
    laneLength = (to - from - 1) / batch.lanes();
  }

  /** Full batches in one reading. */
  int batches() {
    return laneLength / steps;
  }

  /** Batches in one reading, the last of which may be cut short. */
  int batchesWithRest() {
    return (laneLength + steps - 1) / steps;
  }

  void rewind() {
    position = 0;
  }

  /** Goes to where it is after so many batches of a reading. */
  void skipTo(int batch) {
    position = batch * steps;
  }

  /**
   * Sets the inputs and targets of the next batch; past the end of a lane there is no target. The
   * first batch after {@link #rewind} clears the state, every other carries it.
   */
  void next(Tape tape) {
    if (position == 0) {
      tape.clearState();
    } else {
      tape.carryState();
    }
    for (int lane = 0; lane < tape.lanes(); lane++) {
      int start = from + lane * laneLength;
      for (int t = 0; t < steps; t++) {
        int at = position + t;
        if (at < laneLength) {
          tape.set(t, lane, tokens.get(start + at), tokens.get(start + at + 1));
        } else {
          tape.set(t, lane, 0, Tape.NO_TARGET);
        }
      }
    }
    position += steps;
  }
}
