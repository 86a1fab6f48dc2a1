package gatescope.workbench.lesson;

import gatescope.i18n.NoticeException;
import gatescope.net.CellKind;
import gatescope.net.Initialisation;
import gatescope.train.batch.Objective;
import gatescope.train.batch.Sequences;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;
import gatescope.train.settings.Fault;
import gatescope.workbench.common.Choice;
import gatescope.workbench.common.NumberField;
import gatescope.workbench.training.SettingsViewModel;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings that the lessons share: one LSTM layer that learns a sample text in seconds. */
final class UsualSettings {
  /** What must be so before settings may change. */
  interface Door {
    /**
     * @throws NoticeException if they may not
     */
    void pass() throws NoticeException;
  }

  private final SettingsViewModel settings;
  private final Map<Choice<?>, Enum<?>> choices = new LinkedHashMap<>();
  private final Map<NumberField, Double> numbers = new LinkedHashMap<>();

  UsualSettings(SettingsViewModel settings) {
    this.settings = settings;
    choices.put(settings.cell(), CellKind.LSTM);
    choices.put(settings.optimizer(), OptimizerKind.ADAM);
    choices.put(settings.schedule(), ScheduleKind.CONSTANT);
    choices.put(settings.clipping(), Clipping.BY_NORM);
    choices.put(settings.initialisation(), Initialisation.BY_WIDTH);
    choices.put(settings.objective(), Objective.EVERY_STEP);
    choices.put(settings.sequences(), Sequences.STREAM);
    numbers.put(settings.layers(), 1.0);
    numbers.put(settings.units(), 48.0);
    numbers.put(settings.dropout(), 0.0);
    numbers.put(settings.forgetBias(), 1.0);
    numbers.put(settings.learningRate(), 0.01);
    numbers.put(settings.lanes(), 16.0);
    numbers.put(settings.steps(), 32.0);
    numbers.put(settings.clip(), 5.0);
    numbers.put(settings.epochs(), 2.0);
    numbers.put(settings.seed(), 7.0);
  }

  /**
   * Takes them.
   *
   * @param door passed only if something changes
   * @throws NoticeException if something would change that may not
   */
  void take(Door door) throws NoticeException {
    if (!areTaken()) {
      door.pass();
      choices.forEach((choice, kind) -> choice.nameProperty().set(kind.name()));
      numbers.forEach(NumberField::set);
      settings.embeddedProperty().set(false);
    }
    settings.faultProperty().set(Fault.NONE);
  }

  private boolean areTaken() {
    return !settings.embeddedProperty().get()
        && choices.entrySet().stream()
            .allMatch(entry -> entry.getKey().nameProperty().get().equals(entry.getValue().name()))
        && numbers.entrySet().stream()
            .allMatch(
                entry -> entry.getKey().isValid() && entry.getKey().value() == entry.getValue());
  }
}
