package gatescope.workbench.runs;

import gatescope.store.RunFile;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Where a run is kept and how much of it: the user's file, an automatic one, or the memory. Counts
 * the changes of the run, and which of them each holds. FX thread.
 */
final class Keeping {
  private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
  private Path automatic; // or null
  private RunFile inMemory; // or null
  private long revision;
  private long savedRevision;
  private long keptRevision;

  /** The run is not any more what it was. */
  void change() {
    revision++;
    unsaved.set(true);
  }

  /** What was just read from a file is no change. */
  void loaded() {
    keptRevision = revision;
    savedRevision = revision;
    unsaved.set(false);
  }

  /** The run was opened from or saved to a file of the user. */
  void saved(Path target, long atRevision) {
    file.set(target);
    savedRevision = atRevision;
    unsaved.set(revision != savedRevision);
    if (atRevision >= keptRevision) {
      automatic = null;
      inMemory = null;
      keptRevision = atRevision;
    }
  }

  /** The run was written to an automatic file. */
  void kept(Path target, long atRevision) {
    automatic = target;
    inMemory = null;
    keptRevision = atRevision;
  }

  /** The run could not be written and stays in the memory. */
  void remember(RunFile run) {
    inMemory = run;
  }

  /**
   * A file of an earlier program, which nobody saved as it is.
   *
   * @param saved where an earlier state of it is, or null
   */
  void left(Path target, Path saved) {
    kept(target, revision);
    file.set(saved);
    unsaved.set(true);
    savedRevision = -1;
  }

  long revision() {
    return revision;
  }

  /** Whether something would be lost if the program ended. */
  boolean isLosing() {
    return unsaved.get() && revision != keptRevision;
  }

  /** The run in the memory, or null. */
  RunFile inMemory() {
    return inMemory;
  }

  /** The automatic file, or null. */
  Path automatic() {
    return automatic;
  }

  /** The file with the newest state, or null. */
  Path newest() {
    return automatic == null ? file.get() : automatic;
  }

  ReadOnlyObjectProperty<Path> fileProperty() {
    return file.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }
}
