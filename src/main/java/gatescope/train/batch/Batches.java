package gatescope.train.batch;

import gatescope.net.Tape;

/** A stretch of text in batches, read once an epoch. One thread. */
public interface Batches {
  /** The tape that {@link #next} fills; no larger than was asked for. */
  BatchSize size();

  /** Batches of one training epoch. */
  int batches();

  /** Batches that predict everything there is to predict, the last of which may be cut short. */
  int batchesWithRest();

  /** Symbols that {@link #batchesWithRest} read. */
  long symbols();

  /**
   * Goes to a batch of an epoch.
   *
   * @param epoch counted from 0, may decide the order
   * @param batch counted from 0
   */
  void begin(long epoch, int batch);

  /** Goes to the first batch of an epoch. */
  default void begin(long epoch) {
    begin(epoch, 0);
  }

  /**
   * Sets inputs, targets and the state before the first step. What fills up a batch has no target,
   * and so neither loss nor gradient.
   *
   * @return how many symbols it reads, without what fills up
   */
  int next(Tape tape);
}
