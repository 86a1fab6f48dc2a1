package gatescope.store;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.text.Corpus;
import gatescope.text.ProgressListener;
import gatescope.train.ParameterSnapshot;
import gatescope.train.TrainingState;
import gatescope.train.history.StepSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

/**
 * A run as one file, {@code .gatescope}: a zip of JSON and safetensors that other programs can read
 * and that holds everything to go on exactly where the run was. The package's description lists its
 * entries.
 *
 * @param snapshots of earlier steps, in their order
 * @param identity which run it is
 */
public record RunFile(
    TrainingState state,
    StoredCorpus corpus,
    RunNotes notes,
    List<ParameterSnapshot> snapshots,
    RunIdentity identity) {
  /** How names of run files end. */
  public static final String SUFFIX = ".gatescope";

  public RunFile {
    snapshots = List.copyOf(snapshots);
  }

  /** A run that nobody knows by name. */
  public RunFile(
      TrainingState state, StoredCorpus corpus, RunNotes notes, List<ParameterSnapshot> snapshots) {
    this(state, corpus, notes, snapshots, RunIdentity.NONE);
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
      if (e instanceof ZipException && file.toString().endsWith(StoredModel.SUFFIX)) {
        throw new NoticeException(Notice.of("runWanted", file.getFileName().toString()), e);
      }
      throw FileNotices.unreadable(file, e);
    }
  }

  /**
   * Looks whether a run could be written there; does not touch what is there.
   *
   * @throws NoticeException if the folder is not there or may not be written, or it is a folder
   */
  public static void requireWritable(Path file) throws NoticeException {
    FileNotices.requireWritable(file);
  }

  /**
   * Writes the run; blocks until it is on the disk. If it fails, an older file of the name is as it
   * was.
   *
   * @throws NoticeException if the disk is full or may not be written
   */
  public void write(Path file) throws NoticeException {
    write(file, ProgressListener.NONE);
  }

  /**
   * Writes the run as {@link #write(Path)} does and tells how far it is.
   *
   * @throws NoticeException if the disk is full or may not be written
   */
  public void write(Path file, ProgressListener progress) throws NoticeException {
    try {
      AtomicFile.write(
          file, out -> RunWriter.write(this, new CountingStream(out, bytes(), progress)));
    } catch (IOException e) {
      throw FileNotices.unwritable(file, e);
    }
  }

  /** The same run with other notes, under another name. */
  public RunFile with(RunNotes otherNotes, RunIdentity otherIdentity) {
    return new RunFile(state, corpus, otherNotes, snapshots, otherIdentity);
  }

  /** The same run, of whose corpus only vocabulary and hash are kept. */
  public RunFile withoutText() {
    return new RunFile(state, corpus.withoutText(), notes, snapshots, identity);
  }

  /** About how large the file is. */
  private long bytes() {
    long copies = 2L + state.learner().optimizer().moments().size() + snapshots.size();
    long weights = copies * state.sound().shape().parameterCount() * Float.BYTES;
    StepSeries.Points points = state.history().trainLoss().points();
    long numbers = (points.stride() == 1 ? 1L : 3L) * points.size();
    long losses = 2 * numbers * Double.BYTES;
    long symbols = corpus.corpus().isPresent() ? corpus.bytes() : 0;
    return weights + losses + symbols;
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

  /**
   * The corpus to go on with, where a user has named one.
   *
   * @param named may be null
   * @throws NoticeException if there is none, or if the one named is another, even if the file has
   *     its own
   */
  public Corpus corpusOnly(Corpus named) throws NoticeException {
    if (named != null && !corpus.isOf(named)) {
      throw new NoticeException(Notice.of("runOtherText", named.name(), corpus.facts().name()));
    }
    return corpusOr(named);
  }
}
