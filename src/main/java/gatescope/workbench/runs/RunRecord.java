package gatescope.workbench.runs;

import gatescope.train.Figures;
import gatescope.train.TrainingSettings;
import gatescope.workbench.Curve;
import gatescope.workbench.TrainedModel;
import java.time.Instant;
import java.util.Optional;
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
  }

  /** Takes over how far the run is. */
  void update(long newStep, Figures newFigures) {
    step.set(newStep);
    figures.set(newFigures);
  }

  /** Takes over what the run has learned; null if that is only on the disk. */
  void setModel(TrainedModel newest) {
    model.set(newest);
  }

  public Facts facts() {
    return facts;
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
