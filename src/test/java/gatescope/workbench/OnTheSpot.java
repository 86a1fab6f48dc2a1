package gatescope.workbench;

import gatescope.workbench.common.Background;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does the work where it is asked for. */
public final class OnTheSpot implements Background {
  @Override
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    T result;
    try {
      result = work.call();
    } catch (Throwable e) {
      failed.accept(e);
      return;
    }
    done.accept(result);
  }
}
