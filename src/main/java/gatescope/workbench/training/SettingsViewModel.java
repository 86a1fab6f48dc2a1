package gatescope.workbench.training;

import gatescope.i18n.Notice;
import gatescope.net.CellKind;
import gatescope.net.Initialisation;
import gatescope.text.Corpus;
import gatescope.train.MemoryEstimate;
import gatescope.train.SettingsCheck;
import gatescope.train.batch.BatchSize;
import gatescope.train.batch.Objective;
import gatescope.train.batch.Reading;
import gatescope.train.batch.Sequences;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;
import gatescope.train.settings.Fault;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.Start;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.common.Choice;
import gatescope.workbench.common.NumberField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableObjectValue;

/** The model and training cards: fields, presets, and whether they make a run. */
public final class SettingsViewModel {
  private static final int DEFAULT_EMBEDDING = 32;
  private static final double LARGEST_CLIP = 1e6;

  private final Choice<CellKind> cell = new Choice<>("cell_", CellKind.LSTM);
  private final Choice<OptimizerKind> optimizer = new Choice<>("optimizer_", OptimizerKind.ADAM);
  private final Choice<ScheduleKind> schedule = new Choice<>("schedule_", ScheduleKind.CONSTANT);
  private final Choice<Clipping> clipping = new Choice<>("clipping_", Clipping.BY_NORM);
  private final Choice<Initialisation> initialisation =
      new Choice<>("initialisation_", Initialisation.BY_WIDTH);
  private final Choice<Objective> objective = new Choice<>("objective_", Objective.EVERY_STEP);
  private final Choice<Sequences> sequences = new Choice<>("sequences_", Sequences.STREAM);
  private final NumberField layers = NumberField.whole("layers", 1, SettingsCheck.MAX_LAYERS, 1);
  private final NumberField units = NumberField.whole("units", 1, SettingsCheck.MAX_UNITS, 64);
  private final BooleanProperty embedded = new SimpleBooleanProperty();
  private final NumberField embedding =
      NumberField.whole("embedding", 1, SettingsCheck.MAX_UNITS, DEFAULT_EMBEDDING);
  private final NumberField dropout = NumberField.real("dropout", 0, 0.9, 0);
  private final NumberField forgetBias = NumberField.real("forgetBias", -10, 10, 1);
  private final NumberField learningRate = NumberField.real("learningRate", 1e-6, 10, 0.005);
  private final NumberField lanes = NumberField.whole("lanes", 1, SettingsCheck.MAX_LANES, 16);
  private final NumberField steps = NumberField.whole("steps", 1, SettingsCheck.MAX_STEPS, 32);
  private final NumberField stride =
      NumberField.whole("stride", 1, SettingsCheck.MAX_STEPS, Reading.USUAL_STRIDE);
  private final NumberField clip = NumberField.real("clip", 1e-3, LARGEST_CLIP, 5);
  private final NumberField epochs = NumberField.whole("epochs", 1, SettingsCheck.MAX_EPOCHS, 6);
  private final NumberField seed = NumberField.whole("seed", 0, 1e15, 42);
  private final List<NumberField> fields =
      List.of(
          layers,
          units,
          embedding,
          dropout,
          forgetBias,
          learningRate,
          lanes,
          steps,
          stride,
          clip,
          epochs,
          seed);
  private final ObjectProperty<Fault> fault = new SimpleObjectProperty<>(Fault.NONE);
  private final BooleanBinding usesWindows;
  private final ReadOnlyObjectWrapper<Preset> preset = new ReadOnlyObjectWrapper<>();
  private Preset chosen;
  private boolean filling; // some fields hold what another preset had
  private String suggestedEpochs;
  private final ReadOnlyObjectProperty<Corpus> corpus;
  private final ReadOnlyObjectWrapper<Notice> size = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();

  public SettingsViewModel(ReadOnlyObjectProperty<Corpus> corpus) {
    this.corpus = corpus;
    for (NumberField field : fields) {
      field.textProperty().addListener(change -> update());
    }
    cell.nameProperty().addListener(change -> update());
    optimizer.nameProperty().addListener(change -> update());
    embedded.addListener(change -> update());
    corpus.addListener(change -> fitEpochs());
    usesWindows =
        Bindings.createBooleanBinding(
            () -> reading().usesWindows(), objective.nameProperty(), sequences.nameProperty());
    for (StringProperty text :
        List.of(
            objective.nameProperty(),
            sequences.nameProperty(),
            stride.textProperty(),
            steps.textProperty())) {
      text.addListener(change -> fitEpochs());
    }
    apply(Preset.CLASS);
  }

  /** Fills the fields for an occasion. */
  public void apply(Preset wanted) {
    filling = true;
    layers.set(wanted.layers);
    units.set(wanted.units);
    lanes.set(wanted.lanes);
    steps.set(wanted.steps);
    learningRate.set(wanted.learningRate);
    dropout.set(wanted.dropout);
    chosen = wanted;
    suggestedEpochs = epochs.textProperty().get();
    filling = false;
    fitEpochs();
  }

  private boolean isAsChosen() {
    return layers.value() == chosen.layers
        && units.value() == chosen.units
        && lanes.value() == chosen.lanes
        && steps.value() == chosen.steps
        && learningRate.value() == chosen.learningRate
        && dropout.value() == chosen.dropout
        && epochs.textProperty().get().equals(suggestedEpochs);
  }

  /**
   * Fills the fields with the settings of a run.
   *
   * @param rate the learning rate that it has come to
   */
  public void show(TrainingSettings run, double rate) {
    suggestedEpochs = null; // what a run has is the user's choice
    ModelSettings model = run.model();
    cell.nameProperty().set(model.cell().name());
    layers.set(model.layers());
    units.set(model.hidden());
    embedded.set(model.embedding() > 0);
    embedding.set(model.embedding() > 0 ? model.embedding() : DEFAULT_EMBEDDING);
    dropout.set(model.dropout());
    initialisation.nameProperty().set(model.start().initialisation().name());
    forgetBias.set(model.start().forgetBias());
    show(run.reading());
    lanes.set(run.batch().lanes());
    steps.set(run.batch().steps());
    show(run.learning());
    learningRate.set(rate);
    epochs.set(run.epochs());
    seed.set(run.seed());
  }

  private void show(Reading reading) {
    objective.nameProperty().set(reading.objective().name());
    sequences.nameProperty().set(reading.sequences().name());
    stride.set(reading.stride());
  }

  private void show(LearningSettings learning) {
    optimizer.nameProperty().set(learning.optimizer().name());
    schedule.nameProperty().set(learning.schedule().name());
    clipping.nameProperty().set(learning.clipping().name());
    clip.set(Math.min(learning.clip(), LARGEST_CLIP)); // a run without clipping has infinity
  }

  /**
   * A text of another length, or one read in other windows, is read more or less often, unless the
   * user has set how often.
   */
  private void fitEpochs() {
    boolean readable = corpus.get() != null && isSound(stride) && steps.isValid();
    if (readable && epochs.textProperty().get().equals(suggestedEpochs)) {
      epochs.set(
          chosen.epochs(reading().symbolsPerEpoch(corpus.get().trainSize(), steps.intValue())));
      suggestedEpochs = epochs.textProperty().get();
    }
    update();
  }

  private void update() {
    problem.set(findProblem().orElse(null));
    size.set(sizeNotice());
    if (!filling) {
      preset.set(isAsChosen() ? chosen : null);
    }
  }

  /** What keeps a run from starting, if anything. */
  private Optional<Notice> findProblem() {
    for (NumberField field : fields) {
      if (!isSound(field)) {
        return Optional.of(field.problemProperty().get());
      }
    }
    return corpus.get() == null
        ? Optional.empty()
        : SettingsCheck.problem(settings(), corpus.get(), Runtime.getRuntime().maxMemory());
  }

  /** Whether a field holds a number, or is not in use. */
  private boolean isSound(NumberField field) {
    boolean used = field == embedding ? embedded.get() : field != stride || usesWindows.get();
    return !used || field.isValid();
  }

  private Notice sizeNotice() {
    if (corpus.get() == null || !fields.stream().allMatch(this::isSound)) {
      return null;
    }
    TrainingSettings settings = settings();
    BatchSize fitted = settings.batch().fittedTo(corpus.get().trainSize());
    long bytes = MemoryEstimate.bytes(settings.withBatch(fitted), corpus.get());
    int vocabulary = corpus.get().vocabulary().size();
    return Notice.of(
        "modelSize", settings.model().shape(vocabulary).parameterCount(), Math.max(1, bytes >> 20));
  }

  private ModelSettings modelSettings() {
    return new ModelSettings(
        cell.kind(),
        layers.intValue(),
        units.intValue(),
        embedded.get() ? embedding.intValue() : 0,
        dropout.value(),
        new Start(initialisation.kind(), forgetBias.value()));
  }

  private Reading reading() {
    return new Reading(
        objective.kind(),
        sequences.kind(),
        stride.isValid() ? stride.intValue() : Reading.USUAL_STRIDE);
  }

  /** The settings as they stand; only if {@link #problemProperty} holds null. */
  public TrainingSettings settings() {
    return new TrainingSettings(
        modelSettings(),
        reading(),
        new BatchSize(lanes.intValue(), steps.intValue()),
        new LearningSettings(
            optimizer.kind(), learningRate.value(), schedule.kind(), clipping.kind(), clip.value()),
        epochs.intValue(),
        (long) seed.value(),
        fault.get());
  }

  /** The preset that was applied, or null since something of it was changed. */
  public ReadOnlyObjectProperty<Preset> presetProperty() {
    return preset.getReadOnlyProperty();
  }

  /** Why the settings make no run, or null. */
  public ReadOnlyObjectProperty<Notice> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** How many weights and how much memory, or null before a corpus is there. */
  public ReadOnlyObjectProperty<Notice> sizeProperty() {
    return size.getReadOnlyProperty();
  }

  public Choice<CellKind> cell() {
    return cell;
  }

  public Choice<OptimizerKind> optimizer() {
    return optimizer;
  }

  /** How the learning rate changes over a run. */
  public Choice<ScheduleKind> schedule() {
    return schedule;
  }

  /** What is clipped. */
  public Choice<Clipping> clipping() {
    return clipping;
  }

  /** Where weights start. */
  public Choice<Initialisation> initialisation() {
    return initialisation;
  }

  /** Which steps predict. */
  public Choice<Objective> objective() {
    return objective;
  }

  /** Where the text is cut. */
  public Choice<Sequences> sequences() {
    return sequences;
  }

  /** Whether windows are cut out of the text, at distances of {@link #stride}. */
  public BooleanExpression usesWindowsProperty() {
    return usesWindows;
  }

  /** How many of the further settings of the model are not the usual ones, or null for none. */
  public ObservableObjectValue<Notice> unusualModelProperty() {
    return unusual(List.of(initialisation), List.of(forgetBias));
  }

  /** How many of the further settings of the training are not the usual ones, or null for none. */
  public ObservableObjectValue<Notice> unusualTrainingProperty() {
    return unusual(List.of(objective, sequences, schedule, clipping), List.of(stride, clip));
  }

  private static ObservableObjectValue<Notice> unusual(
      List<Choice<?>> choices, List<NumberField> numbers) {
    List<Observable> all = new ArrayList<>();
    choices.forEach(choice -> all.add(choice.nameProperty()));
    numbers.forEach(number -> all.add(number.textProperty()));
    return Bindings.createObjectBinding(
        () -> {
          long count =
              choices.stream().filter(Choice::isUnusual).count()
                  + numbers.stream().filter(NumberField::isUnusual).count();
          return count == 0 ? null : Notice.of("settingsUnusual", count);
        },
        all.toArray(Observable[]::new));
  }

  /** What the next run has broken on purpose. */
  public ObjectProperty<Fault> faultProperty() {
    return fault;
  }

  /** False for one-hot input. */
  public BooleanProperty embeddedProperty() {
    return embedded;
  }

  public NumberField layers() {
    return layers;
  }

  public NumberField units() {
    return units;
  }

  public NumberField embedding() {
    return embedding;
  }

  public NumberField dropout() {
    return dropout;
  }

  public NumberField forgetBias() {
    return forgetBias;
  }

  public NumberField learningRate() {
    return learningRate;
  }

  public NumberField lanes() {
    return lanes;
  }

  public NumberField steps() {
    return steps;
  }

  public NumberField stride() {
    return stride;
  }

  public NumberField clip() {
    return clip;
  }

  public NumberField epochs() {
    return epochs;
  }

  public NumberField seed() {
    return seed;
  }
}
