package gatescope.workbench;

import gatescope.net.CellKind;
import gatescope.net.NetworkShape;
import gatescope.text.Corpus;
import gatescope.text.Notice;
import gatescope.train.BatchSize;
import gatescope.train.Clipping;
import gatescope.train.LearningSettings;
import gatescope.train.MemoryEstimate;
import gatescope.train.ModelSettings;
import gatescope.train.OptimizerKind;
import gatescope.train.ScheduleKind;
import gatescope.train.SettingsCheck;
import gatescope.train.TrainingSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The model and training cards: fields, presets, and whether they make a run. */
public final class SettingsViewModel {
  private static final int DEFAULT_EMBEDDING = 32;

  private final StringProperty cellName = new SimpleStringProperty(CellKind.LSTM.name());
  private final StringProperty optimizerName = new SimpleStringProperty(OptimizerKind.ADAM.name());
  private final StringProperty scheduleName =
      new SimpleStringProperty(ScheduleKind.CONSTANT.name());
  private final StringProperty clippingName = new SimpleStringProperty(Clipping.BY_NORM.name());
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
  private final NumberField clip = NumberField.real("clip", 1e-3, 1e6, 5);
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
          clip,
          epochs,
          seed);
  private Preset chosen;
  private String suggestedEpochs;
  private final ReadOnlyObjectProperty<Corpus> corpus;
  private final ReadOnlyObjectWrapper<Notice> size = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();

  SettingsViewModel(ReadOnlyObjectProperty<Corpus> corpus) {
    this.corpus = corpus;
    for (NumberField field : fields) {
      field.textProperty().addListener(change -> update());
    }
    cellName.addListener(change -> update());
    embedded.addListener(change -> update());
    corpus.addListener(change -> fitEpochs());
    apply(Preset.CLASS);
  }

  /** Fills the fields for an occasion. */
  public void apply(Preset preset) {
    layers.set(preset.layers);
    units.set(preset.units);
    lanes.set(preset.lanes);
    steps.set(preset.steps);
    learningRate.set(preset.learningRate);
    dropout.set(preset.dropout);
    chosen = preset;
    suggestedEpochs = epochs.textProperty().get();
    fitEpochs();
  }

  /** A text of another length is read more or less often, unless the user has set how often. */
  private void fitEpochs() {
    if (corpus.get() != null && epochs.textProperty().get().equals(suggestedEpochs)) {
      epochs.set(chosen.epochs(corpus.get().trainSize()));
      suggestedEpochs = epochs.textProperty().get();
    }
    update();
  }

  private void update() {
    problem.set(findProblem().orElse(null));
    size.set(sizeNotice());
  }

  /** What keeps a run from starting, if anything. */
  private Optional<Notice> findProblem() {
    for (NumberField field : fields) {
      if (!field.isValid() && (field != embedding || embedded.get())) {
        return Optional.of(field.problemProperty().get());
      }
    }
    return corpus.get() == null
        ? Optional.empty()
        : SettingsCheck.problem(settings(), corpus.get(), Runtime.getRuntime().maxMemory());
  }

  private Notice sizeNotice() {
    boolean countable =
        layers.isValid() && units.isValid() && (!embedded.get() || embedding.isValid());
    if (corpus.get() == null || !countable || !lanes.isValid() || !steps.isValid()) {
      return null;
    }
    NetworkShape shape = modelSettings().shape(corpus.get().vocabulary().size());
    BatchSize batch =
        new BatchSize(lanes.intValue(), steps.intValue()).fittedTo(corpus.get().trainSize());
    long megabytes = Math.max(1, MemoryEstimate.bytes(shape, batch, false) >> 20);
    return Notice.of("modelSize", shape.parameterCount(), megabytes);
  }

  private ModelSettings modelSettings() {
    return new ModelSettings(
        CellKind.valueOf(cellName.get()),
        layers.intValue(),
        units.intValue(),
        embedded.get() ? embedding.intValue() : 0,
        dropout.isValid() ? dropout.value() : 0,
        forgetBias.isValid() ? forgetBias.value() : 0);
  }

  /** The settings as they stand; only if {@link #problemProperty} holds null. */
  public TrainingSettings settings() {
    return new TrainingSettings(
        modelSettings(),
        new BatchSize(lanes.intValue(), steps.intValue()),
        new LearningSettings(
            OptimizerKind.valueOf(optimizerName.get()),
            learningRate.value(),
            ScheduleKind.valueOf(scheduleName.get()),
            Clipping.valueOf(clippingName.get()),
            clip.value()),
        epochs.intValue(),
        (long) seed.value());
  }

  /** Why the settings make no run, or null. */
  public ReadOnlyObjectProperty<Notice> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** How many weights and how much memory, or null before a corpus is there. */
  public ReadOnlyObjectProperty<Notice> sizeProperty() {
    return size.getReadOnlyProperty();
  }

  /** One of {@link #cellNames}. */
  public StringProperty cellNameProperty() {
    return cellName;
  }

  /** The kinds of cell; each has words under "cell_" and its name. */
  public List<String> cellNames() {
    return names(CellKind.values());
  }

  /** One of {@link #optimizerNames}. */
  public StringProperty optimizerNameProperty() {
    return optimizerName;
  }

  /** The optimisers; each has words under "optimizer_" and its name. */
  public List<String> optimizerNames() {
    return names(OptimizerKind.values());
  }

  /** One of {@link #scheduleNames}. */
  public StringProperty scheduleNameProperty() {
    return scheduleName;
  }

  /** The learning-rate schedules; each has words under "schedule_" and its name. */
  public List<String> scheduleNames() {
    return names(ScheduleKind.values());
  }

  /** One of {@link #clippingNames}. */
  public StringProperty clippingNameProperty() {
    return clippingName;
  }

  /** What is clipped; each has words under "clipping_" and its name. */
  public List<String> clippingNames() {
    return names(Clipping.values());
  }

  private static List<String> names(Enum<?>[] kinds) {
    return Arrays.stream(kinds).map(Enum::name).toList();
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
