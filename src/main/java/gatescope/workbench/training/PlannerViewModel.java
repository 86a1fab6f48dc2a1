package gatescope.workbench.training;

import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.text.Corpus;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.NumberField;
import gatescope.workbench.common.Work;
import gatescope.workbench.corpus.CorpusViewModel;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Plans a run for the minutes that a lesson has. FX thread; measures on a worker. */
public final class PlannerViewModel {
  private final CorpusViewModel corpus;
  private final AdviceViewModel advice;
  private final SettingsViewModel settings;
  private final Background background;
  private final Kernels kernels;
  private final LessonPlan.Patience patience;
  private final NumberField minutes = NumberField.real("planMinutes", 0.2, 600, 10);
  private final ReadOnlyObjectWrapper<LessonPlan> plan = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper planning = new ReadOnlyBooleanWrapper();
  private Work work = new Work();

  public PlannerViewModel(
      CorpusViewModel corpus,
      AdviceViewModel advice,
      SettingsViewModel settings,
      Background background,
      Kernels kernels,
      LessonPlan.Patience patience) {
    this.corpus = corpus;
    this.advice = advice;
    this.settings = settings;
    this.background = background;
    this.kernels = kernels;
    this.patience = patience;
    corpus.corpusProperty().addListener(change -> cancel());
    minutes.textProperty().addListener(change -> cancel());
  }

  /** Measures for some seconds and then says what fits, or what is missing. */
  public void plan() {
    cancel();
    Corpus text = corpus.corpusProperty().get();
    if (text == null || !minutes.isValid()) {
      result.set(text == null ? Notice.of("planNoText") : minutes.problemProperty().get());
      return;
    }
    Work mine = new Work();
    work = mine;
    planning.set(true);
    result.set(Notice.of("planMeasuring"));
    double wanted = minutes.value();
    Advice suits = advice.adviceProperty().get();
    background.run(
        () -> LessonPlan.make(text, suits, wanted, patience, kernels, mine::isCancelled),
        found -> show(mine, found, found == null ? null : found.sentence()),
        failure -> show(mine, null, Failures.notice(failure)));
  }

  private void show(Work mine, LessonPlan found, Notice sentence) {
    if (mine == work) {
      planning.set(false);
      plan.set(found);
      result.set(sentence);
    }
  }

  /** Ends measuring and forgets the plan. */
  public void cancel() {
    work.cancel();
    work = new Work();
    planning.set(false);
    plan.set(null);
    result.set(null);
  }

  /** Fills the plan into all settings, so that the run is the one that was measured. */
  public void apply() {
    if (plan.get() == null) {
      return;
    }
    TrainingSettings run = plan.get().settings();
    String seed = settings.seed().textProperty().get(); // any will do, so the user's stays
    settings.show(run, run.learning().rate());
    settings.seed().textProperty().set(seed);
    settings.faultProperty().set(run.fault());
  }

  public NumberField minutes() {
    return minutes;
  }

  /** What was found, or what is missing; null before that. */
  public ReadOnlyObjectProperty<Notice> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Whether there is a plan to apply. */
  public BooleanExpression readyProperty() {
    return plan.isNotNull();
  }

  public ReadOnlyBooleanProperty planningProperty() {
    return planning.getReadOnlyProperty();
  }
}
