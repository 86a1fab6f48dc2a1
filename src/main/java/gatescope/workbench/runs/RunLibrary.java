package gatescope.workbench.runs;

import gatescope.train.TrainingSession;
import gatescope.train.TrainingSnapshot;
import gatescope.workbench.TrainingViewModel;
import java.time.Clock;
import java.util.Comparator;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * All runs of the session and of the files that were opened, newest first. A run that begins is
 * added by itself and stays when another takes its place. FX thread.
 */
public final class RunLibrary {
  private final TrainingViewModel training;
  private final Clock clock;
  private final ObservableList<RunRecord> runs = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<RunRecord> current = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<RunsTab> tab = new SimpleObjectProperty<>(RunsTab.HISTORY);

  public RunLibrary(TrainingViewModel training, Clock clock) {
    this.training = training;
    this.clock = clock;
    training.sessionProperty().addListener((property, before, now) -> follow(now));
    training.snapshotProperty().addListener((property, before, now) -> update(now));
    training.parametersProperty().addListener(change -> learn());
  }

  private void follow(TrainingSession session) {
    current.set(null);
    if (session != null) {
      RunRecord begun = begun(session);
      add(begun);
      current.set(begun);
    }
  }

  private RunRecord begun(TrainingSession session) {
    RunRecord.Facts facts =
        new RunRecord.Facts(
            UUID.randomUUID().toString(),
            clock.instant(),
            session.corpus().name(),
            session.settings(),
            null);
    return new RunRecord(
        facts,
        session.corpus().name(),
        training.trainCurveProperty().get(),
        training.validationCurveProperty().get());
  }

  private void update(TrainingSnapshot snapshot) {
    if (current.get() != null && snapshot != null) {
      current.get().update(snapshot.progress().step(), snapshot.figures());
    }
  }

  private void learn() {
    if (current.get() != null && training.model() != null) {
      current.get().setModel(training.model());
    }
  }

  /** Adds a run; it may still be under way. */
  public void add(RunRecord run) {
    runs.add(run);
    runs.sort(Comparator.comparing(RunRecord::started).reversed());
  }

  /** All runs, newest first. */
  public ObservableList<RunRecord> runs() {
    return runs;
  }

  /** The run that the rest of the window shows, or null before one. */
  public ReadOnlyObjectProperty<RunRecord> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Which part of the page is shown. */
  public ObjectProperty<RunsTab> tabProperty() {
    return tab;
  }
}
