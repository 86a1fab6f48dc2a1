package gatescope.workbench.runs;

import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.store.RunFile;
import gatescope.store.RunSummary;
import gatescope.text.Corpus;
import gatescope.train.ParameterSnapshot;
import gatescope.train.Phase;
import gatescope.train.TrainingSession;
import gatescope.train.TrainingSnapshot;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.FileKind;
import gatescope.workbench.common.Messages;
import gatescope.workbench.curve.EventMark;
import gatescope.workbench.training.TrainedModel;
import gatescope.workbench.training.TrainingViewModel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

/**
 * All runs of the session and of recent files, newest first. A run that begins is added by itself,
 * is kept on the disk every half a minute, and stays when another takes its place. FX thread.
 */
public final class RunLibrary {
  private static final Logger LOG = System.getLogger("gatescope.workbench");

  /** How often a run that changes is kept; the system property names another number. */
  private static final long AUTOSAVE_NANOS =
      TimeUnit.SECONDS.toNanos(Integer.getInteger("gatescope.autosave", 30));

  private final RunWindow window;
  private final TrainingViewModel training;
  private final Messages messages;
  private final Background background;
  private final RunStore store;
  private final RecentFiles recent;
  private final RunSaving saving;
  private final RunOpening opening;
  private final RunRecovery recovery;
  private final ForkViewModel fork = new ForkViewModel();
  private final RunCatalog catalog;
  private final ObservableList<RunRecord> runs;
  private final ReadOnlyObjectWrapper<RunRecord> current = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<RunRecord> deleted = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<RunsTab> tab = new SimpleObjectProperty<>(RunsTab.HISTORY);
  private final ObjectProperty<RunRecord> selected = new SimpleObjectProperty<>();
  private final Set<RunRecord> loading = new HashSet<>(); // those whose model is being read
  private Consumer<Path> browser = folder -> {};
  private RunRecord expected; // the record of the session that comes next, or null
  private long lastKept;

  public RunLibrary(
      RunWindow window,
      Messages messages,
      Background background,
      Kernels kernels,
      UserFolder user,
      Clock clock) {
    this.window = window;
    this.messages = messages;
    this.background = background;
    catalog = new RunCatalog(messages, clock);
    runs = catalog.runs();
    training = window.training();
    store = new RunStore(window, background, user, clock);
    recent = new RecentFiles(user, background);
    saving = new RunSaving(store, recent, window, kernels);
    opening = new RunOpening(store, window, background);
    opening.onFile(this::takeFile);
    recovery = new RunRecovery(store, background, catalog::isTaken, this::takeLeft);
    training.sessionProperty().addListener((property, before, now) -> follow(before, now));
    training.snapshotProperty().addListener((property, before, now) -> update(now));
    training.parametersProperty().addListener((property, before, now) -> learn());
    training.phaseProperty().addListener((property, before, now) -> keepAt(now));
  }

  /** Looks what earlier programs have left; once, when the window opens. */
  public void start() {
    recovery.look();
    recent.read(this::showRecent);
  }

  private void follow(TrainingSession before, TrainingSession now) {
    RunRecord left = current.get();
    current.set(null);
    if (left != null) {
      park(left);
    }
    if (now != null) {
      RunRecord next = expected == null ? begun(now) : expected;
      expected = null;
      store.begin(next, now);
      if (!runs.contains(next)) {
        catalog.add(next);
      }
      current.set(next);
      selected.set(next);
    }
  }

  private void park(RunRecord run) {
    boolean empty = run.stepProperty().get() == 0 && run.keeping().newest() == null;
    store.park(run);
    if (empty && !run.unsavedProperty().get()) {
      runs.remove(run);
    }
  }

  private RunRecord begun(TrainingSession session) {
    RunRecord.Facts facts = catalog.begun(session.corpus().name(), session.settings(), null);
    return new RunRecord(
        facts,
        catalog.freeName(),
        training.trainCurveProperty().get(),
        training.validationCurveProperty().get());
  }

  private void update(TrainingSnapshot snapshot) {
    boolean known = snapshot != null && snapshot.phase() != Phase.STARTING;
    if (current.get() != null && known) {
      current.get().update(snapshot.progress().step(), snapshot.figures());
    }
  }

  private void learn() {
    TrainedModel model = training.model();
    if (current.get() != null && model != null) {
      current.get().setModel(model);
    }
  }

  private void keepAt(Phase phase) {
    boolean rests = phase == Phase.PAUSED || phase.isOver();
    if (rests && current.get() != null) {
      store.keep(current.get());
    }
  }

  /** Writes what is due; called once per frame. */
  public void pulse(long nanoTime) {
    store.pulse();
    saving.pulse();
    opening.pulse();
    if (nanoTime - lastKept >= AUTOSAVE_NANOS) {
      lastKept = nanoTime;
      runs.forEach(store::keep);
    }
  }

  /** Puts a run of the list into the window, where it rests until training is resumed. */
  public void makeCurrent(RunRecord run) {
    if (run != current.get()) {
      opening.load(store.source(run), opened -> takeUp(run, opened));
    }
  }

  private void takeUp(RunRecord run, RunOpening.Opened opened) {
    RunFile file = opened.run();
    if (window.show(file, opened.corpus(), opened.documents())) {
      expected = run;
      training.takeUp(
          opened.corpus(), file.state(), file.snapshots(), run.trainCurve(), run.validationCurve());
      run.origin().ifPresent(this::mark);
    }
  }

  /** Marks on the curves where the run left another. */
  private void mark(RunOrigin origin) {
    training.events().add(new EventMark(messages.text("markFork"), origin.step()));
  }

  private void takeFile(Path file, RunOpening.Opened opened) {
    Optional<RunRecord> known = runs.stream().filter(run -> run.isJust(file)).findFirst();
    if (known.isPresent() && known.get() == current.get()) {
      return; // it is shown already
    }
    RunRecord run =
        known.orElseGet(() -> catalog.record(RunSummary.of(opened.run()), RunRecord.stem(file)));
    if (FileKind.of(file) == FileKind.NETWORK) {
      run.keeping().change();
    } else {
      run.keeping().saved(file, run.keeping().revision());
      recent.add(file);
    }
    takeUp(run, opened);
  }

  private void takeLeft(List<RunRecovery.Left> left) {
    List<RunRecord> records = new ArrayList<>();
    for (RunRecovery.Left each : left) {
      RunRecord run =
          catalog.record(each.summary(), each.summary().corpus(), RunRecord.stem(each.file()));
      run.keeping().left(each.file(), each.target());
      catalog.addLeft(run, current.get());
      records.add(run);
    }
    if (!records.isEmpty()) {
      makeCurrent(records.get(0));
    }
  }

  private void showRecent() {
    for (Path file : List.copyOf(recent.files())) {
      background.run(
          () -> RunSummary.read(file),
          summary -> showRecent(file, summary),
          failure -> LOG.log(Level.INFO, file + " is not listed", failure));
    }
  }

  private void showRecent(Path file, RunSummary summary) {
    if (runs.stream().noneMatch(run -> file.equals(run.fileProperty().get()))) {
      RunRecord run = catalog.record(summary, RunRecord.stem(file));
      run.keeping().saved(file, run.keeping().revision());
      catalog.add(run);
    }
  }

  /** Begins a run that has the past of another, as {@link #fork} says, and shows it at rest. */
  public void fork(RunRecord parent) {
    Notice problem = fork.problemProperty().get();
    if (problem != null) {
      store.say(problem);
      return;
    }
    ForkWish wish = fork.wish();
    opening.load(store.source(parent), opened -> takeFork(parent, opened, wish));
  }

  private void takeFork(RunRecord parent, RunOpening.Opened opened, ForkWish wish) {
    RunFile forked = wish.of(opened.run());
    RunRecord run = catalog.fork(parent, forked, wish);
    takeUp(run, new RunOpening.Opened(forked, opened.corpus(), opened.documents()));
  }

  /** Takes a run out of the list; {@link #undoDelete} brings it back. The user's files stay. */
  public void delete(RunRecord run) {
    if (run == current.get() && training.isBusy()) {
      store.say(Notice.of("runPauseFirst"));
      return;
    }
    forgetDeleted();
    if (run == current.get()) {
      training.release();
    }
    runs.remove(run);
    if (run == selected.get()) {
      selected.set(null);
    }
    if (run.fileProperty().get() != null) {
      recent.remove(run.fileProperty().get());
    }
    deleted.set(run);
    store.say(Notice.of("runDeleted", run.nameProperty().get()));
  }

  /** Brings back what was deleted last. */
  public void undoDelete() {
    RunRecord run = deleted.get();
    if (run != null) {
      deleted.set(null);
      store.say(null);
      catalog.add(run);
      if (run.fileProperty().get() != null) {
        recent.add(run.fileProperty().get());
      }
    }
  }

  /** What was deleted cannot come back any more; its automatic file goes. */
  private void forgetDeleted() {
    RunRecord run = deleted.get();
    deleted.set(null);
    if (run != null) {
      store.forget(run);
    }
  }

  /** Reads what a run has learned, so that it can be compared, unless that is under way. */
  public void loadModel(RunRecord run) {
    if (run.modelProperty().get() == null && loading.add(run)) {
      RunSource source = store.source(run);
      Corpus present = window.corpus().corpusProperty().get();
      background.run(
          () -> RunOpening.model(source.read(), present),
          model -> {
            loading.remove(run);
            run.setModel(model);
          },
          failure -> {
            loading.remove(run);
            store.say(RunStore.sentence(failure));
          });
    }
  }

  /** The text that is open, or null; a run that was kept without its own may need it. */
  public ReadOnlyObjectProperty<Corpus> textProperty() {
    return window.corpus().corpusProperty();
  }

  /** Keeps everything and lets go of the folder; the trainer must have ended. */
  public void close() throws InterruptedException {
    runs.forEach(store::keep);
    if (deleted.get() != null) {
      store.forget(deleted.get());
    }
    store.close();
  }

  /** All runs, newest first. */
  public ObservableList<RunRecord> runs() {
    return runs;
  }

  /** The run that the rest of the window shows, or null before one. */
  public ReadOnlyObjectProperty<RunRecord> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** The steps of the past of a run that a fork may begin at, oldest first. */
  public List<Long> moments(RunRecord run) {
    if (run == current.get()) {
      run.setMoments(ParameterSnapshot.steps(training.past()));
    }
    return run.momentsProperty().get();
  }

  /** Who shows a folder of the disk. */
  public void onShowFolder(Consumer<Path> newBrowser) {
    browser = newBrowser;
  }

  /** Shows the folder that a run is saved in. */
  public void showFolder(RunRecord run) {
    if (run.fileProperty().get() != null) {
      browser.accept(run.fileProperty().get().getParent());
    }
  }

  /** The run that the user looks at in the list, or null. */
  public ObjectProperty<RunRecord> selectedProperty() {
    return selected;
  }

  /** What was deleted last and can come back, or null. */
  public ReadOnlyObjectProperty<RunRecord> deletedProperty() {
    return deleted.getReadOnlyProperty();
  }

  /** Which part of the page is shown. */
  public ObjectProperty<RunsTab> tabProperty() {
    return tab;
  }

  /** What the next fork changes. */
  public ForkViewModel fork() {
    return fork;
  }

  public RunSaving saving() {
    return saving;
  }

  public RunOpening opening() {
    return opening;
  }

  /** What earlier programs have left. */
  public RunRecovery recovery() {
    return recovery;
  }

  public RecentFiles recent() {
    return recent;
  }

  /** What happened last that the user should know, or null. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return store.noticeProperty();
  }

  /** Takes the sentence away. */
  public void dismissNotice() {
    store.say(null);
    forgetDeleted();
  }

  /** When a run was last kept automatically, in a sentence, or null. */
  public ReadOnlyObjectProperty<Notice> keptProperty() {
    return store.keptProperty();
  }
}
