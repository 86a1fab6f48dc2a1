package gatescope.workbench.runs;

import gatescope.store.RunFile;

/** Where a run can be had whole. */
interface RunSource {
  /** Whether {@link #read} would not have to wait for the trainer. FX thread. */
  boolean isReady();

  /** The run; waits for the trainer or the disk, so on a worker thread. */
  RunFile read() throws Exception;
}
