package gatescope.workbench.runs;

import gatescope.store.RunFile;
import gatescope.store.RunNotes;
import gatescope.text.Notice;
import gatescope.train.Clipping;
import gatescope.train.Fork;
import gatescope.train.LearningSettings;
import gatescope.train.OptimizerKind;
import gatescope.train.ParameterSnapshot;
import gatescope.train.ScheduleKind;
import gatescope.train.SettingsCheck;
import gatescope.train.TrainingSettings;
import gatescope.train.TrainingState;
import gatescope.workbench.Choice;
import gatescope.workbench.NumberField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Where a run is left and which one setting is another from there on. FX thread. */
public final class ForkViewModel {
  /** Stands for the newest moment of a run. */
  public static final long PRESENT = -1;

  private final ObjectProperty<ForkSetting> setting =
      new SimpleObjectProperty<>(ForkSetting.LEARNING_RATE);
  private final LongProperty moment = new SimpleLongProperty(PRESENT);
  private final Choice<OptimizerKind> optimizer = new Choice<>("optimizer_", OptimizerKind.ADAM);
  private final Choice<ScheduleKind> schedule = new Choice<>("schedule_", ScheduleKind.CONSTANT);
  private final Choice<Clipping> clipping = new Choice<>("clipping_", Clipping.BY_NORM);
  private final NumberField learningRate = NumberField.real("learningRate", 1e-6, 10, 0.001);
  private final NumberField clip = NumberField.real("clip", 1e-3, 1e6, 5);
  private final NumberField dropout = NumberField.real("dropout", 0, 0.9, 0.2);
  private final NumberField epochs = NumberField.whole("epochs", 1, SettingsCheck.MAX_EPOCHS, 10);
  private final NumberField temperature = NumberField.real("temperature", 0, 100, 0.8);
  private final Map<ForkSetting, NumberField> numbers = new EnumMap<>(ForkSetting.class);
  private final Map<ForkSetting, Choice<?>> choices = new EnumMap<>(ForkSetting.class);
  private final ObjectBinding<Notice> problem;

  ForkViewModel() {
    numbers.put(ForkSetting.LEARNING_RATE, learningRate);
    numbers.put(ForkSetting.CLIP, clip);
    numbers.put(ForkSetting.DROPOUT, dropout);
    numbers.put(ForkSetting.EPOCHS, epochs);
    numbers.put(ForkSetting.TEMPERATURE, temperature);
    choices.put(ForkSetting.OPTIMIZER, optimizer);
    choices.put(ForkSetting.SCHEDULE, schedule);
    choices.put(ForkSetting.CLIPPING, clipping);
    problem =
        Bindings.createObjectBinding(
            this::findProblem,
            setting,
            learningRate.textProperty(),
            clip.textProperty(),
            dropout.textProperty(),
            epochs.textProperty(),
            temperature.textProperty());
  }

  private Notice findProblem() {
    if (!setting.get().isFree()) {
      return Notice.of("forkShape", Notice.of(setting.get().key()));
    }
    NumberField number = number();
    return number == null ? null : number.problemProperty().get();
  }

  /**
   * A run with the past of another.
   *
   * @param from the step where it is left, or the last one before it that was kept; or {@link
   *     #PRESENT}
   */
  RunFile fork(RunFile parent, long from) {
    TrainingState state = parent.state();
    TrainingSettings settings = changed(Fork.settings(state));
    List<ParameterSnapshot> past =
        parent.snapshots().stream().filter(s -> from == PRESENT || s.step() <= from).toList();
    TrainingState start =
        from == PRESENT || past.isEmpty()
            ? Fork.ofPresent(state, settings)
            : Fork.ofPast(state, past.get(past.size() - 1), settings);
    return new RunFile(start, parent.corpus(), changed(parent.notes()), past);
  }

  /** The settings of the fork; only if there is no {@link #problemProperty problem}. */
  private TrainingSettings changed(TrainingSettings base) {
    LearningSettings learning = base.learning();
    return switch (setting.get()) {
      case LEARNING_RATE -> base.withLearning(learning.withRate(learningRate.value()));
      case OPTIMIZER -> base.withLearning(learning.withOptimizer(optimizer.kind()));
      case SCHEDULE -> base.withLearning(learning.withSchedule(schedule.kind()));
      case CLIPPING -> base.withLearning(learning.withClipping(clipping.kind(), learning.clip()));
      case CLIP -> base.withLearning(learning.withClipping(learning.clipping(), clip.value()));
      case DROPOUT -> base.withModel(base.model().withDropout(dropout.value()));
      case EPOCHS -> base.withEpochs(epochs.intValue());
      default -> base;
    };
  }

  private RunNotes changed(RunNotes notes) {
    return setting.get() == ForkSetting.TEMPERATURE
        ? notes.withTemperature(temperature.value())
        : notes;
  }

  /** What is changed to what, for the name of the fork. */
  Notice change(String parent) {
    Choice<?> choice = choice();
    Object value =
        choice == null
            ? number().textProperty().get()
            : Notice.of(choice.prefix() + choice.nameProperty().get());
    return Notice.of("forkName", parent, Notice.of(setting.get().key()), value);
  }

  /** The one setting. */
  public ObjectProperty<ForkSetting> settingProperty() {
    return setting;
  }

  /** The step at which the run is left, or {@link #PRESENT}. */
  public LongProperty momentProperty() {
    return moment;
  }

  /** The number that is typed for the setting, or null if it is none. */
  public NumberField number() {
    return numbers.get(setting.get());
  }

  /** The kinds to choose from for the setting, or null if it is a number. */
  public Choice<?> choice() {
    return choices.get(setting.get());
  }

  /** Why there can be no such fork, or null. */
  public ObjectBinding<Notice> problemProperty() {
    return problem;
  }
}
