package gatescope.workbench.runs;

import gatescope.store.RunFile;
import gatescope.text.ProgressListener;

/** What is done with a whole run, such as writing it. Worker thread. */
@FunctionalInterface
interface RunWork {
  /**
   * @param progress may be told
   */
  void take(RunFile run, ProgressListener progress) throws Exception;
}
