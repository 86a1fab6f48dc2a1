package gatescope.workbench.runs;

import gatescope.store.RunIdentity;
import gatescope.store.RunSummary;
import gatescope.train.Figures;
import gatescope.train.history.LossHistory;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.curve.Curve;
import gatescope.workbench.training.TrainedModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * One run as its history shows it: what it is about, its curves, which grow while it trains, its
 * latest figures, and the network that it has come to. FX thread.
 */
public final class RunRecord {
  /**
   * What never changes about a run.
   *
   * @param id of its own, fit for the name of a file
   * @param started when it began
   * @param corpus name of what it learns from
   * @param settings in force when it began or was opened
   * @param origin null unless it was forked
   */
  public record Facts(
      String id, Instant started, String corpus, TrainingSettings settings, RunOrigin origin) {}

  private final Facts facts;
  private final Keeping keeping = new Keeping();
  private final ReadOnlyObjectWrapper<List<Long>> moments = new ReadOnlyObjectWrapper<>(List.of());
  private String usualName; // that nobody has typed
  private final Curve trainCurve;
  private final Curve validationCurve;
  private final StringProperty name = new SimpleStringProperty();
  private final StringProperty notes = new SimpleStringProperty("");
  private final ReadOnlyLongWrapper step = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<Figures> figures = new ReadOnlyObjectWrapper<>(Figures.NONE);
  private final ReadOnlyObjectWrapper<TrainedModel> model = new ReadOnlyObjectWrapper<>();

  /**
   * @param trainCurve loss per step, nats
   * @param validationCurve loss on the validation part, nats
   */
  public RunRecord(Facts facts, String name, Curve trainCurve, Curve validationCurve) {
    this.facts = facts;
    this.trainCurve = trainCurve;
    this.validationCurve = validationCurve;
    this.name.set(name);
    usualName = name;
    step.addListener((property, before, now) -> keeping.change());
    this.name.addListener((property, before, now) -> keeping.change());
    notes.addListener((property, before, now) -> keeping.change());
  }

  /** A run as its file tells of it. */
  static RunRecord of(Facts facts, String name, RunSummary summary) {
    RunRecord run = new RunRecord(facts, name, new Curve(Curve.SMOOTHING), new Curve(0));
    run.addPoints(summary.history());
    run.notes.set(summary.notes().text());
    run.moments.set(summary.snapshots());
    run.update(summary.history().trainLoss().steps(), summary.figures());
    run.keeping.loaded();
    return run;
  }

  /** The name of a file without its ending. */
  static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  /** Is called like its file, unless the user has named it. */
  void takeNameOf(Path file) {
    if (name.get().equals(usualName)) {
      name.set(stem(file));
      usualName = name.get();
    }
  }

  /** Adds the points of a history that the curves do not have yet. */
  void addPoints(LossHistory history) {
    trainCurve.follow(history.trainLoss());
    validationCurve.follow(history.validationStep(), history.validationLoss());
  }

  /** Takes over how far the run is. */
  void update(long newStep, Figures newFigures) {
    step.set(newStep);
    figures.set(newFigures);
  }

  /** How the run is called in its files. */
  RunIdentity identity() {
    Optional<RunOrigin> left = origin();
    return new RunIdentity(
        id(),
        name.get(),
        started().toString(),
        left.map(RunOrigin::parent).orElse(""),
        left.map(RunOrigin::name).orElse(""),
        left.map(RunOrigin::step).orElse(0L));
  }

  /** Where the run is kept. */
  Keeping keeping() {
    return keeping;
  }

  /** Takes over what the run has learned; null if that is only on the disk. */
  void setModel(TrainedModel newest) {
    model.set(newest);
  }

  /** Of its own, fit for the name of a file. */
  public String id() {
    return facts.id();
  }

  public Instant started() {
    return facts.started();
  }

  public String corpusName() {
    return facts.corpus();
  }

  /** The settings in force when the run began or was opened. */
  public TrainingSettings settings() {
    return facts.settings();
  }

  /** Where the run was forked from another. */
  public Optional<RunOrigin> origin() {
    return Optional.ofNullable(facts.origin());
  }

  /** Loss per step, nats; grows while the run trains. */
  public Curve trainCurve() {
    return trainCurve;
  }

  /** Loss on the validation part, nats; grows while the run trains. */
  public Curve validationCurve() {
    return validationCurve;
  }

  /** What the user calls it. */
  public StringProperty nameProperty() {
    return name;
  }

  /** The user's own words about it. */
  public StringProperty notesProperty() {
    return notes;
  }

  /** The steps of the past that a fork may begin at, oldest first. */
  public ReadOnlyObjectProperty<List<Long>> momentsProperty() {
    return moments.getReadOnlyProperty();
  }

  void setMoments(List<Long> steps) {
    moments.set(List.copyOf(steps));
  }

  /** The file that the user saved the run to or opened it from, or null. */
  public ReadOnlyObjectProperty<Path> fileProperty() {
    return keeping.fileProperty();
  }

  /** Whether the run is in a file as it is. */
  boolean isJust(Path file) {
    return file.equals(fileProperty().get()) && !unsavedProperty().get();
  }

  /** Whether the run has changed since it was saved or opened. */
  public ReadOnlyBooleanProperty unsavedProperty() {
    return keeping.unsavedProperty();
  }

  /** How many steps have been made. */
  public ReadOnlyLongProperty stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** Last and best figures; NaN before they are measured. */
  public ReadOnlyObjectProperty<Figures> figuresProperty() {
    return figures.getReadOnlyProperty();
  }

  /** What the run has learned so far, or null while that is only on the disk. */
  public ReadOnlyObjectProperty<TrainedModel> modelProperty() {
    return model.getReadOnlyProperty();
  }
}
