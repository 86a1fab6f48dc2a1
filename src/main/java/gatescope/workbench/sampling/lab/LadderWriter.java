package gatescope.workbench.sampling.lab;

import gatescope.sample.Drawn;
import gatescope.sample.Ladder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Draws for a ladder on a worker and keeps what the screen has not taken yet. It rests while that
 * is much, so memory is bounded and the screen is never far behind.
 */
final class LadderWriter {
  private static final int CHUNK = 128;
  private static final int MOST_CHUNKS = 64;

  private final BlockingQueue<List<List<Drawn>>> chunks = new ArrayBlockingQueue<>(MOST_CHUNKS);
  private volatile boolean held;

  /** Draws at full speed until it is held, is done, or the screen is behind; worker thread. */
  Void writeOn(Ladder ladder) {
    while (!held && !ladder.isDone() && chunks.remainingCapacity() > 0) {
      chunks.add(ladder.draw(CHUNK));
    }
    return null;
  }

  /** Draws a few symbols; worker thread. */
  Void write(Ladder ladder, int count) {
    if (chunks.remainingCapacity() > 0) {
      chunks.add(ladder.draw(count));
    }
    return null;
  }

  /** Ends {@link #writeOn} after its present chunk; any thread. */
  void hold() {
    held = true;
  }

  void release() {
    held = false;
  }

  /** Takes what was drawn, oldest first, and leaves nothing; FX thread. */
  List<List<List<Drawn>>> take() {
    List<List<List<Drawn>>> taken = new ArrayList<>();
    chunks.drainTo(taken);
    return taken;
  }
}
