package gatescope.net;

/**
 * A share of a tape's lanes, and its rows cut into runs that are contiguous in memory: one run for
 * all lanes, one per step for a part of them. How the lanes are cut never changes a bit of the
 * result.
 */
public final class Lanes {
  private final int all;
  private final int first;
  private final int count;
  private final int steps;

  private Lanes(int all, int first, int count, int steps) {
    this.all = all;
    this.first = first;
    this.count = count;
    this.steps = steps;
  }

  /** All lanes of a tape. */
  public static Lanes all(Tape tape) {
    return part(tape, 0, 1);
  }

  /** Part {@code part} of {@code parts} nearly equal ones. */
  public static Lanes part(Tape tape, int part, int parts) {
    int from = Share.from(tape.lanes(), part, parts);
    int to = Share.from(tape.lanes(), part + 1, parts);
    return new Lanes(tape.lanes(), from, to - from, tape.steps());
  }

  public int first() {
    return first;
  }

  public int count() {
    return count;
  }

  int runs() {
    return count == all ? 1 : steps;
  }

  int runLength() {
    return count == all ? all * steps : count;
  }

  int runRow(int run) {
    return run * all + first;
  }
}
