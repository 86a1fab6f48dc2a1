package gatescope.workbench.training;

import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.text.Corpus;
import gatescope.train.estimate.SpeedProbe;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Durations;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.Work;
import gatescope.workbench.corpus.AnalysisViewModel;
import gatescope.workbench.corpus.CorpusViewModel;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What suits the present corpus, what may spoil a run, and how long one would take. FX thread. */
public final class AdviceViewModel {
  private final CorpusViewModel corpus;
  private final AnalysisViewModel analysis;
  private final SettingsViewModel settings;
  private final Background background;
  private final Kernels kernels;
  private final ReadOnlyObjectWrapper<Advice> advice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Notice>> reasons =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Notice>> warnings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Notice> epochTime = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper();
  private Work work = new Work();

  public AdviceViewModel(
      CorpusViewModel corpus,
      AnalysisViewModel analysis,
      SettingsViewModel settings,
      Background background,
      Kernels kernels) {
    this.corpus = corpus;
    this.analysis = analysis;
    this.settings = settings;
    this.background = background;
    this.kernels = kernels;
    corpus.corpusProperty().addListener(change -> advise());
    analysis.figuresProperty().addListener(change -> warn());
    settings.sizeProperty().addListener((property, before, now) -> forgetTime());
    Stream.of(
            settings.lanes().textProperty(),
            settings.steps().textProperty(),
            settings.objective().nameProperty(),
            settings.sequences().nameProperty(),
            settings.stride().textProperty())
        .forEach(text -> text.addListener((property, before, now) -> forgetTime()));
  }

  private void advise() {
    Corpus text = corpus.corpusProperty().get();
    Advice found = Advice.of(text);
    advice.set(found);
    reasons.set(found.reasons(text));
    forgetTime();
    warn();
  }

  private void warn() {
    Corpus text = corpus.corpusProperty().get();
    warnings.set(Advice.warnings(text, analysis.figuresProperty().get()));
  }

  private void forgetTime() {
    cancel();
    epochTime.set(null);
  }

  /** Fills in the suggested sizes, and makes the corpus of the suggested unit. */
  public void apply() {
    Advice suggested = advice.get();
    if (suggested == null) {
      return;
    }
    settings.layers().set(suggested.layers());
    settings.units().set(suggested.units());
    settings.lanes().set(suggested.lanes());
    settings.steps().set(suggested.steps());
    settings.embeddedProperty().set(suggested.embedding() > 0);
    if (suggested.embedding() > 0) {
      settings.embedding().set(suggested.embedding());
    }
    corpus.recipeProperty().set(corpus.recipeProperty().get().withUnit(suggested.unit()));
  }

  /** Trains for about a second on a worker, if the settings make a run, to see how fast it is. */
  public void measureSpeed() {
    Corpus text = corpus.corpusProperty().get();
    if (text == null || settings.problemProperty().get() != null) {
      return;
    }
    cancel();
    Work mine = new Work();
    work = mine;
    TrainingSettings wanted = settings.settings();
    measuring.set(true);
    background.run(
        () ->
            new SpeedProbe(text, kernels, SpeedProbe.SECONDS)
                .symbolsPerSecond(wanted, mine::isCancelled),
        speed -> {
          double seconds = epochSeconds(text, wanted, speed);
          show(mine, Notice.of("epochTime", Durations.format(seconds)));
        },
        failure -> show(mine, Failures.notice(failure)));
  }

  /** How long an epoch takes at so many symbols per second. */
  static double epochSeconds(Corpus text, TrainingSettings wanted, double speed) {
    return wanted.reading().symbolsPerEpoch(text.trainSize(), wanted.batch().steps()) / speed;
  }

  private void show(Work mine, Notice notice) {
    if (mine == work) {
      measuring.set(false);
      epochTime.set(notice);
    }
  }

  /** Ends the measurement within one step. */
  public void cancel() {
    work.cancel();
    work = new Work();
    measuring.set(false);
  }

  /** What suits the present corpus, or null before there is one. */
  public ReadOnlyObjectProperty<Advice> adviceProperty() {
    return advice.getReadOnlyProperty();
  }

  /** Why that suits: a sentence each for the unit, the model, its input and the batch. */
  public ReadOnlyObjectProperty<List<Notice>> reasonsProperty() {
    return reasons.getReadOnlyProperty();
  }

  /** What may spoil a run; more may come once the figures are counted. */
  public ReadOnlyObjectProperty<List<Notice>> warningsProperty() {
    return warnings.getReadOnlyProperty();
  }

  /** How long an epoch takes with the present settings, or null before it is measured. */
  public ReadOnlyObjectProperty<Notice> epochTimeProperty() {
    return epochTime.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty measuringProperty() {
    return measuring.getReadOnlyProperty();
  }
}
