package gatescope.workbench.common;

import gatescope.text.ProgressListener;
import java.util.concurrent.CancellationException;

/** How far a piece of work on another thread is, and the wish that it should end. Any thread. */
public final class Work implements ProgressListener {
  private volatile double fraction;
  private volatile boolean cancelled;

  @Override
  public void at(double share) {
    if (cancelled) {
      throw new CancellationException();
    }
    fraction = Math.max(fraction, share); // workers may overtake each other
  }

  /** What share is done, 0 to 1. */
  public double fraction() {
    return fraction;
  }

  public boolean isCancelled() {
    return cancelled;
  }

  /** Ends the work when it next reports. */
  public void cancel() {
    cancelled = true;
  }
}
