package gatescope.workbench.runs;

import gatescope.i18n.Notice;
import gatescope.i18n.Words;
import gatescope.math.Kernels;
import gatescope.store.ClusterExport;
import gatescope.store.RunFile;
import gatescope.store.StoredModel;
import gatescope.store.TextFile;
import gatescope.store.report.HtmlReport;
import gatescope.text.Corpus;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Saves runs where the user wants them, and writes them for other programs. FX thread. */
public final class RunSaving {
  private final RunStore store;
  private final RecentFiles recent;
  private final RunWindow window;
  private final Kernels kernels;
  private final BooleanProperty withText = new SimpleBooleanProperty(true);
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private boolean asked;

  RunSaving(RunStore store, RecentFiles recent, RunWindow window, Kernels kernels) {
    this.store = store;
    this.recent = recent;
    this.window = window;
    this.kernels = kernels;
  }

  /** Saves a run; the file is replaced when the new one is whole. */
  public void save(RunRecord run, Path chosen) {
    Path file = chosen.toAbsolutePath().normalize();
    if (isNothing(run)) {
      return;
    }
    run.takeNameOf(file);
    long revision = run.keeping().revision();
    boolean whole = withText.get();
    begin(
        run,
        (written, listener) -> {
          (whole ? written : written.withoutText()).write(file, listener);
          store.folder().remove(run.id()); // older than the file: runs are written in turn
        },
        written -> {
          run.keeping().saved(file, revision);
          recent.add(file);
          store.say(Notice.of(whole ? "runSaved" : "runSavedHash", file.getFileName().toString()));
        });
  }

  private boolean isNothing(RunRecord run) {
    if (run == null) {
      store.say(Notice.of("runNothing"));
    }
    return run == null;
  }

  /** Writes the network as a state_dict of PyTorch. */
  public void exportTorch(RunRecord run, Path file) {
    export(run, file, (written, listener) -> StoredModel.of(written).writeTorch(file));
  }

  /** Writes a folder to go on with on a cluster. */
  public void exportCluster(RunRecord run, Path folder) {
    Corpus present = window.corpus().corpusProperty().get();
    export(
        run,
        folder,
        (written, listener) -> ClusterExport.write(written, written.corpusOr(present), folder));
  }

  /** Writes a page about the run. */
  public void exportReport(RunRecord run, Path file, Locale language) {
    export(
        run,
        file,
        (written, listener) ->
            TextFile.write(file, HtmlReport.of(written, new Words(language), kernels)));
  }

  private void export(RunRecord run, Path target, RunWork work) {
    if (!isNothing(run)) {
      String name = target.getFileName().toString();
      begin(run, work, written -> store.say(Notice.of("saved", name)));
    }
  }

  private void begin(RunRecord run, RunWork work, Consumer<RunFile> done) {
    store.say(null);
    store.write(run, work, store.telling(done));
    asked = true;
    pulse();
  }

  /**
   * Shows how far the work is that was asked for; runs are also kept in passing, which concerns
   * nobody. Called once per frame.
   */
  void pulse() {
    asked &= store.queue().isBusy();
    saving.set(asked);
    progress.set(store.queue().progress());
  }

  /** Whether the text itself goes into the file, or only its hash. */
  public BooleanProperty withTextProperty() {
    return withText;
  }

  /** A run is being written because somebody asked for it. */
  public ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /** What share of it is on the disk, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }
}
