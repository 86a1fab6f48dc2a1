package gatescope.workbench.runs;

import gatescope.i18n.NoticeException;
import gatescope.store.RunFile;
import gatescope.store.RunIdentity;
import java.nio.file.Path;

/** A run that rests in the memory or on the disk; its notes and name are those of the list. */
final class KeptSource implements RunSource {
  private final RunFile inMemory; // or null
  private final Path file;
  private final String text;
  private final RunIdentity identity;

  KeptSource(RunRecord run) {
    inMemory = run.keeping().inMemory();
    file = run.keeping().newest();
    text = run.notesProperty().get();
    identity = run.identity();
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public RunFile read() throws NoticeException {
    RunFile run = inMemory == null ? RunFile.read(file) : inMemory;
    return run.with(run.notes().withText(text), identity);
  }
}
