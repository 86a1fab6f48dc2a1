package gatescope.workbench.runs;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.store.RunFile;
import gatescope.store.StoredCorpus;
import gatescope.text.Corpus;
import gatescope.train.ParameterSnapshot;
import gatescope.train.TrainingSession;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Knows where every run is, in a session or on the disk, and keeps what nobody has saved in the
 * folder of automatic files. FX thread; reads and writes on a worker.
 */
final class RunStore {
  private static final Logger LOG = System.getLogger("gatescope.workbench");

  private final RunWindow window;
  private final Background background;
  private final RunQueue queue;
  private final AutosaveFolder folder;
  private final Clock clock;
  private final Map<RunRecord, TrainingSession> sessions = new HashMap<>();
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> kept = new ReadOnlyObjectWrapper<>();
  private final List<String> forgotten = new ArrayList<>();
  private Notice complaint; // the last one, or null
  private StoredCorpus stored; // under the lock of this

  RunStore(RunWindow window, Background background, UserFolder user, Clock clock) {
    this.window = window;
    this.clock = clock;
    this.background = background;
    queue = new RunQueue(background);
    folder = new AutosaveFolder(user);
  }

  AutosaveFolder folder() {
    return folder;
  }

  /** A run has begun to learn, or goes on. */
  void begin(RunRecord run, TrainingSession session) {
    sessions.put(run, session);
  }

  /** The run as it is now. */
  RunSource source(RunRecord run) {
    TrainingSession session = sessions.get(run);
    return session == null
        ? new KeptSource(run)
        : new LiveSource(
            session, window.notes(run.notesProperty().get()), run.identity(), this::stored);
  }

  /** Reads a corpus whole only once. */
  private synchronized StoredCorpus stored(Corpus corpus) {
    if (stored == null || stored.corpus().orElse(null) != corpus) {
      stored = StoredCorpus.whole(corpus);
    }
    return stored;
  }

  /** Takes a run to the disk after those that came before. */
  void write(RunRecord run, RunWork work, RunQueue.Outcome outcome) {
    queue.add(run, source(run), work, outcome);
  }

  /** Keeps a run in its automatic file, if it would be lost else. */
  void keep(RunRecord run) {
    if (run.keeping().isLosing() && !queue.has(run)) {
      keep(run, () -> {});
    }
  }

  private void keep(RunRecord run, Runnable afterwards) {
    long revision = run.keeping().revision();
    Path target = folder.file(run.id());
    Path saved = run.fileProperty().get();
    write(
        run,
        (file, progress) -> {
          makeReady(run.id(), saved);
          file.write(target);
        },
        new RunQueue.Outcome() {
          @Override
          public void done(RunFile file) {
            run.keeping().kept(target, revision);
            kept.set(Notice.of("statusKept", Date.from(clock.instant())));
            complaint = null;
            take(run, file);
            afterwards.run();
          }

          @Override
          public void failed(Throwable failure, RunFile file) {
            if (file != null) { // else the run never got going
              run.keeping().remember(file);
              take(run, file);
              complain(sentence(failure));
            }
            afterwards.run();
          }
        });
  }

  /** Says once what keeps failing. */
  private void complain(Notice reason) {
    if (!reason.equals(complaint)) {
      complaint = reason;
      notice.set(Notice.of("autosaveFailed", reason));
    }
  }

  /** Makes the folder, and a note of where the user has saved the run. */
  private void makeReady(String id, Path saved) throws NoticeException {
    try {
      folder.make();
      folder.noteTarget(id, saved);
    } catch (IOException e) {
      Path denied = folder.file(id).getParent();
      throw new NoticeException(Notice.of("saveDenied", denied.toString()), e);
    }
  }

  private static void take(RunRecord run, RunFile file) {
    run.addPoints(file.state().history());
    run.setMoments(ParameterSnapshot.steps(file.snapshots()));
  }

  /** Another run takes the place of this one, which is kept and ended. */
  void park(RunRecord run) {
    TrainingSession session = sessions.get(run);
    run.setMoments(ParameterSnapshot.steps(session.past()));
    if (run.keeping().isLosing()) {
      keep(run, () -> sessions.remove(run, session));
    } else {
      sessions.remove(run);
    }
    session.stop();
  }

  /** Begins what waits; called once per frame. */
  void pulse() {
    queue.pulse();
    if (!forgotten.isEmpty() && !queue.isBusy()) {
      List<String> ids = List.copyOf(forgotten);
      forgotten.clear();
      background.run(
          () -> {
            ids.forEach(folder::remove);
            return ids;
          },
          done -> {},
          failure -> LOG.log(Level.WARNING, "A run stays on the disk", failure));
    }
  }

  /** A run that nobody wants any more; after whatever is being done with it. */
  void forget(RunRecord run) {
    forgotten.add(run.id());
    pulse();
  }

  /** Does all that is left to do, now. */
  void close() throws InterruptedException {
    queue.finish();
    forgotten.forEach(folder::remove);
    try {
      folder.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The folder of automatic files was not tidied", e);
    }
  }

  RunQueue queue() {
    return queue;
  }

  /** Tells what went wrong, or hands the run on. */
  RunQueue.Outcome telling(Consumer<RunFile> done) {
    return new RunQueue.Outcome() {
      @Override
      public void done(RunFile file) {
        done.accept(file);
      }

      @Override
      public void failed(Throwable failure, RunFile file) {
        notice.set(sentence(failure));
      }
    };
  }

  void say(Notice sentence) {
    notice.set(sentence);
  }

  static Notice sentence(Throwable failure) {
    return Failures.notice(failure, Notice.of("runMemory", Runtime.getRuntime().maxMemory() >> 20));
  }

  /** What happened last that the user should know, or null. */
  ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** When a run was last kept automatically, in a sentence, or null. */
  ReadOnlyObjectProperty<Notice> keptProperty() {
    return kept.getReadOnlyProperty();
  }
}
