package gatescope.train.batch;

import gatescope.net.Tape;
import gatescope.text.Tokens;
import java.util.Arrays;

/**
 * Reads sequences side by side, each from the zero state, B of nearly equal length at a time;
 * shorter ones are filled up with symbols that count nowhere. What is longer than T goes on in the
 * next batch with its state, or, where only the last step predicts, loses its beginning.
 *
 * <p>Every epoch draws anew which sequences of the same length share a batch, and the order of the
 * batches. How many there are never changes.
 */
final class SequenceStream implements Batches {
  private final Tokens tokens;
  private final Spans spans;
  private final BatchSize size;
  private final boolean lastOnly;
  private final long seed;
  private final int[] byLength; // spans, shortest first; null if all are equal
  private final int[] order; // spans, shortest first, equal ones shuffled
  private final int[] groups; // which B of them come when
  private final int batches;
  private final long symbols;
  private int group; // the next one
  private int position; // symbols that it has read

  SequenceStream(Tokens tokens, Spans spans, Objective objective, BatchSize most, long seed) {
    this.tokens = tokens;
    this.spans = spans;
    this.seed = seed;
    lastOnly = objective == Objective.LAST_STEP;
    byLength = spans.isUniform() ? null : byLength(spans);
    order = new int[spans.count()];
    int longest = spans.length(byLength == null ? 0 : byLength[order.length - 1]);
    size = new BatchSize(Math.min(most.lanes(), order.length), Math.min(most.steps(), longest));
    groups = new int[(order.length + size.lanes() - 1) / size.lanes()];
    shuffle(0);
    batches = countBatches();
    symbols = countSymbols();
  }

  private static int[] byLength(Spans spans) {
    long[] keys = new long[spans.count()];
    for (int k = 0; k < keys.length; k++) {
      keys[k] = (long) spans.length(k) << Integer.SIZE | k;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  private int countBatches() {
    int sum = 0;
    for (int k = 0; k < groups.length; k++) {
      sum += (longest(k) + size.steps() - 1) / size.steps();
    }
    return sum;
  }

  private long countSymbols() {
    long sum = 0;
    for (int span : order) {
      sum += length(span);
    }
    return sum;
  }

  @Override
  public BatchSize size() {
    return size;
  }

  @Override
  public int batches() {
    return batches;
  }

  @Override
  public int batchesWithRest() {
    return batches;
  }

  @Override
  public long symbols() {
    return symbols;
  }

  @Override
  public void begin(long epoch, int batch) {
    shuffle(epoch);
    group = 0;
    position = 0;
    for (int k = 0; k < batch; k++) {
      advance();
    }
  }

  private void shuffle(long epoch) {
    for (int k = 0; k < order.length; k++) {
      order[k] = byLength == null ? k : byLength[k];
    }
    Arrays.setAll(groups, k -> k);
    Shuffle shuffle = new Shuffle(seed, epoch);
    int from = 0;
    for (int k = 1; k <= order.length; k++) {
      if (k == order.length || spans.length(order[k]) != spans.length(order[from])) {
        shuffle.apply(order, from, k);
        from = k;
      }
    }
    shuffle.apply(groups, 0, groups.length);
  }

  private void advance() {
    position += size.steps();
    if (position >= longest(groups[group])) {
      position = 0;
      group++;
    }
  }

  @Override
  public int next(Tape tape) {
    if (position == 0) {
      tape.clearState();
    } else {
      tape.carryState();
    }
    int first = groups[group] * size.lanes();
    int read = 0;
    for (int lane = 0; lane < size.lanes(); lane++) {
      int k = first + lane;
      int length = k < order.length ? length(order[k]) : 0;
      read += set(tape, lane, length, k < order.length ? end(order[k]) - length : 0);
    }
    advance();
    return read;
  }

  /** Sets what a lane reads of a sequence; returns how many symbols that is. */
  private int set(Tape tape, int lane, int length, int start) {
    int count = Math.max(0, Math.min(size.steps(), length - position));
    for (int t = 0; t < count; t++) {
      int at = start + position + t;
      boolean predicts = !lastOnly || position + t == length - 1;
      tape.set(t, lane, tokens.get(at), predicts ? tokens.get(at + 1) : Tape.NO_TARGET);
    }
    for (int t = count; t < size.steps(); t++) {
      tape.set(t, lane, 0, Tape.NO_TARGET);
    }
    return count;
  }

  /** The length of the longest sequence of B. */
  private int longest(int b) {
    return length(order[Math.min(order.length, (b + 1) * size.lanes()) - 1]);
  }

  private int length(int span) {
    int length = spans.length(span);
    return lastOnly ? Math.min(length, size.steps()) : length;
  }

  private int end(int span) {
    return spans.start(span) + spans.length(span);
  }
}
