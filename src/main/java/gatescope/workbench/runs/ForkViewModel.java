package gatescope.workbench.runs;

import gatescope.i18n.Notice;
import gatescope.store.RunNotes;
import gatescope.train.SettingsCheck;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.common.Choice;
import gatescope.workbench.common.NumberField;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
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

  /** What is wished at this moment; only if there is no {@link #problemProperty problem}. */
  ForkWish wish() {
    Choice<?> choice = choice();
    Object value =
        choice == null
            ? number().textProperty().get()
            : Notice.of(choice.prefix() + choice.nameProperty().get());
    return new ForkWish(moment.get(), settingsChange(), notesChange(), setting.get(), value);
  }

  private UnaryOperator<TrainingSettings> settingsChange() {
    double value = number() == null ? Double.NaN : number().value();
    OptimizerKind rule = optimizer.kind();
    ScheduleKind course = schedule.kind();
    Clipping clipped = clipping.kind();
    return switch (setting.get()) {
      case LEARNING_RATE -> learning(base -> base.withRate(value));
      case OPTIMIZER -> learning(base -> base.withOptimizer(rule));
      case SCHEDULE -> learning(base -> base.withSchedule(course));
      case CLIPPING -> learning(base -> base.withClipping(clipped, base.clip()));
      case CLIP -> learning(base -> base.withClipping(base.clipping(), value));
      case DROPOUT -> base -> base.withModel(base.model().withDropout(value));
      case EPOCHS -> base -> base.withEpochs((int) value);
      default -> UnaryOperator.identity();
    };
  }

  private static UnaryOperator<TrainingSettings> learning(UnaryOperator<LearningSettings> change) {
    return base -> base.withLearning(change.apply(base.learning()));
  }

  private UnaryOperator<RunNotes> notesChange() {
    double value = temperature.value();
    return setting.get() == ForkSetting.TEMPERATURE
        ? notes -> notes.withTemperature(value)
        : UnaryOperator.identity();
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
