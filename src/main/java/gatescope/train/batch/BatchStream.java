package gatescope.train.batch;

import gatescope.net.Tape;
import gatescope.text.Tokens;

/**
 * Cuts a stretch of text into B equal lanes and reads them side by side, T symbols at a time, so
 * that the state of each lane carries from batch to batch (stateful truncated back-propagation).
 */
public final class BatchStream implements Batches {
  private final Tokens tokens;
  private final int from;
  private final BatchSize size;
  private final int laneLength; // symbols to predict in a lane
  private int position;

  /**
   * @param to first symbol not used; at least {@code from + lanes + 1}
   */
  public BatchStream(Tokens tokens, int from, int to, BatchSize batch) {
    this.tokens = tokens;
    this.from = from;
    size = batch;
    laneLength = (to - from - 1) / batch.lanes();
  }

  @Override
  public BatchSize size() {
    return size;
  }

  @Override
  public int batches() {
    return laneLength / size.steps();
  }

  @Override
  public int batchesWithRest() {
    return (laneLength + size.steps() - 1) / size.steps();
  }

  @Override
  public long symbols() {
    return (long) laneLength * size.lanes();
  }

  @Override
  public void begin(long epoch, int batch) {
    position = batch * size.steps();
  }

  /** The first batch after {@link #begin} clears the state, every other carries it. */
  @Override
  public int next(Tape tape) {
    if (position == 0) {
      tape.clearState();
    } else {
      tape.carryState();
    }
    for (int lane = 0; lane < size.lanes(); lane++) {
      int start = from + lane * laneLength;
      for (int t = 0; t < size.steps(); t++) {
        int at = position + t;
        if (at < laneLength) {
          tape.set(t, lane, tokens.get(start + at), tokens.get(start + at + 1));
        } else {
          tape.set(t, lane, 0, Tape.NO_TARGET);
        }
      }
    }
    int read = Math.min(size.steps(), laneLength - position);
    position += size.steps();
    return read * size.lanes();
  }
}
