package gatescope.workbench.common;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;

/** What work on a worker threw, as a sentence for the user; what nobody foresaw is logged. */
public final class Failures {
  private static final Logger LOG = System.getLogger("gatescope.workbench");

  private Failures() {}

  /** The sentence of a failure of work that has no sentence of its own for a full memory. */
  public static Notice notice(Throwable failure) {
    return notice(failure, Notice.of("workMemory", Runtime.getRuntime().maxMemory() >> 20));
  }

  /**
   * The sentence of a failure.
   *
   * @param forMemory what is said if memory ran out
   */
  public static Notice notice(Throwable failure, Notice forMemory) {
    if (failure instanceof NoticeException known) {
      return known.notice();
    }
    if (!(failure instanceof CancellationException)) {
      LOG.log(Level.WARNING, "Work on a worker failed", failure);
    }
    return failure instanceof OutOfMemoryError
        ? forMemory
        : Notice.of("failureInternal", failure.toString());
  }
}
