package gatescope.train;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a run at steps that lie ever farther apart: about sixty of them, spaced evenly
 * on a logarithmic axis from the start to now. When there are too many, every other one is let go
 * and the spacing doubles. Filled by the trainer thread; the list that it publishes is immutable.
 */
public final class TimeMachine {
  private static final int MOST = 80;
  private static final double FIRST_RATIO = 1.08;

  /** The part of the heap that a run may fill with its past. */
  private static final double HEAP_SHARE = 0.1;

  private static final long MOST_BYTES = 256L << 20;

  private final int most;
  private double ratio = FIRST_RATIO;
  private long due;
  private volatile List<ParameterSnapshot> past = List.of();

  /**
   * @param snapshotBytes of one copy of the parameters
   * @param budgetBytes for all of them; fewer than three fit: none is kept
   */
  public TimeMachine(long snapshotBytes, long budgetBytes) {
    most = (int) Math.min(MOST, budgetBytes / snapshotBytes);
  }

  /** How much of a heap may be spent. */
  public static long budget(long maxHeapBytes) {
    return (long) Math.min(MOST_BYTES, maxHeapBytes * HEAP_SHARE);
  }

  /** Whether the parameters after a step should be added. */
  boolean isDue(long step) {
    return most > 2 && step >= due;
  }

  /** Adds the parameters after a step, which must be later than all before. */
  void add(ParameterSnapshot snapshot) {
    List<ParameterSnapshot> longer = new ArrayList<>(past);
    longer.add(snapshot);
    if (longer.size() > most) {
      longer = everyOther(longer);
      ratio *= ratio;
    }
    past = List.copyOf(longer);
    due = Math.max(snapshot.step() + 1, (long) (snapshot.step() * ratio));
  }

  /** The first and the last stay. */
  private static List<ParameterSnapshot> everyOther(List<ParameterSnapshot> all) {
    List<ParameterSnapshot> half = new ArrayList<>();
    for (int k = 0; k < all.size(); k++) {
      if (k % 2 == 0 || k == all.size() - 1) {
        half.add(all.get(k));
      }
    }
    return half;
  }

  /** What was kept, oldest first. */
  public List<ParameterSnapshot> past() {
    return past;
  }
}
