package gatescope.store;

import gatescope.text.Corpus;
import gatescope.text.Notice;
import gatescope.text.NoticeException;
import gatescope.train.ParameterSnapshot;
import gatescope.train.TrainingState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A run as one file, {@code .gatescope}: a zip of JSON and safetensors that other programs can read
 * and that holds everything to go on exactly where the run was. The package's description lists its
 * entries.
 *
 * @param snapshots of earlier steps, in their order
 */
public record RunFile(
    TrainingState state, StoredCorpus corpus, RunNotes notes, List<ParameterSnapshot> snapshots) {
  /** How names of run files end. */
  public static final String SUFFIX = ".gatescope";

  public RunFile {
    snapshots = List.copyOf(snapshots);
  }

  /**
   * Reads a run; blocks while the disk does.
   *
   * @throws NoticeException if it cannot be read, or is damaged, too large or of a newer version
   */
  public static RunFile read(Path file) throws NoticeException {
    try {
      return RunReader.read(file);
    } catch (IOException | IllegalArgumentException e) {
      throw FileNotices.unreadable(file, e);
    }
  }

  /**
   * Writes the run; blocks until it is on the disk. If it fails, an older file of the name is as it
   * was.
   *
   * @throws NoticeException if the disk is full or may not be written
   */
  public void write(Path file) throws NoticeException {
    try {
      AtomicFile.write(file, out -> RunWriter.write(this, out));
    } catch (IOException e) {
      throw FileNotices.unwritable(file, e);
    }
  }

  /**
   * The corpus to go on with.
   *
   * @param offered where the file has only the hash; may be null
   * @throws NoticeException if there is none, or if the one offered is another
   */
  public Corpus corpusOr(Corpus offered) throws NoticeException {
    if (corpus.corpus().isPresent()) {
      return corpus.corpus().get();
    }
    if (offered == null) {
      throw new NoticeException(Notice.of("runNeedsText", corpus.facts().name()));
    }
    if (!corpus.isOf(offered)) {
      throw new NoticeException(Notice.of("runOtherText", offered.name(), corpus.facts().name()));
    }
    return offered;
  }
}
