package gatescope.workbench.common;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs work off the FX thread and brings the outcome back to it; tests run it on the spot. */
public interface Background {
  /**
   * @param work runs on a worker thread
   * @param done receives the result on the FX thread
   * @param failed receives what {@code work} threw, errors included, on the FX thread
   */
  <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed);
}
