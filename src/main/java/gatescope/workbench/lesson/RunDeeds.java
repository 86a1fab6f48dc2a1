package gatescope.workbench.lesson;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.lesson.ActionKind;
import gatescope.lesson.Setting;
import gatescope.text.CorpusRecipe;
import gatescope.text.Document;
import gatescope.text.SampleText;
import gatescope.text.SampleTexts;
import gatescope.train.Phase;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.settings.Fault;
import gatescope.workbench.common.NumberField;
import gatescope.workbench.corpus.CorpusViewModel;
import gatescope.workbench.training.SettingsViewModel;
import gatescope.workbench.training.TrainingViewModel;
import java.util.List;
import java.util.Map;

/** Actions that open texts, set numbers and train. */
final class RunDeeds {
  private final LessonTargets targets;
  private final CorpusViewModel corpus;
  private final TrainingViewModel training;
  private final SettingsViewModel settings;
  private final UsualSettings usual;

  RunDeeds(LessonTargets targets) {
    this.targets = targets;
    corpus = targets.corpus();
    training = targets.training();
    settings = targets.settings();
    usual = new UsualSettings(settings);
  }

  void addTo(Map<ActionKind, Deed> deeds) {
    deeds.put(
        ActionKind.TEXT, new Deed(a -> open(a.get(0)), () -> !corpus.loadingProperty().get()));
    deeds.put(
        ActionKind.PART,
        new Deed(
            a -> openPart(a.get(0), (int) Deeds.number(a.get(1))),
            () -> !corpus.loadingProperty().get()));
    deeds.put(ActionKind.USUAL, Deed.atOnce(a -> usual.take(this::refuseWhileActive)));
    deeds.put(
        ActionKind.SET,
        Deed.atOnce(a -> set(Deeds.word(Setting.class, a.get(0)), Deeds.number(a.get(1)))));
    deeds.put(
        ActionKind.OPTIMIZER, Deed.atOnce(a -> choose(Deeds.word(OptimizerKind.class, a.get(0)))));
    deeds.put(
        ActionKind.BREAK,
        Deed.atOnce(a -> settings.faultProperty().set(Deeds.word(Fault.class, a.get(0)))));
    deeds.put(ActionKind.TRAIN, new Deed(a -> train(), this::hasBegun));
    deeds.put(ActionKind.TRAIN_ONCE, new Deed(a -> trainOnce(), this::hasBegun));
    deeds.put(ActionKind.PAUSE, Deed.atOnce(a -> training.pause()));
    deeds.put(ActionKind.STOP, new Deed(a -> training.stop(), () -> !phase().isActive()));
    deeds.put(ActionKind.WAIT, Deed.waiting(() -> !phase().isActive() || phase() == Phase.PAUSED));
  }

  private Phase phase() {
    return training.phaseProperty().get();
  }

  private boolean hasBegun() {
    return phase() != Phase.STARTING;
  }

  /** Texts and sizes are not changed under a run. */
  void refuseWhileActive() throws NoticeException {
    if (phase().isActive()) {
      throw Deeds.refusal("lessonStopFirst");
    }
  }

  private static SampleText sample(String id) {
    return SampleTexts.all().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private void open(String id) throws NoticeException {
    SampleText open = corpus.sampleProperty().get();
    readCharacters();
    if (open == null || !open.id().equals(id)) {
      refuseWhileActive();
      corpus.open(sample(id));
    }
  }

  /** Lessons read characters, whatever was read before. */
  private void readCharacters() throws NoticeException {
    if (!corpus.recipeProperty().get().equals(CorpusRecipe.CHARACTERS)) {
      refuseWhileActive();
      corpus.recipeProperty().set(CorpusRecipe.CHARACTERS);
    }
  }

  private void openPart(String id, int characters) throws NoticeException {
    SampleText text = sample(id);
    String name = text.file() + " 1–" + characters;
    List<Document> present = corpus.documents();
    readCharacters();
    if (present.size() == 1 && present.get(0).name().equals(name)) {
      return;
    }
    refuseWhileActive();
    corpus.open(
        listener -> {
          String whole = SampleTexts.read(text);
          return List.of(
              new Document(name, whole.substring(0, Math.min(whole.length(), characters))));
        });
  }

  /**
   * A small run on an easy text that is broken in one way; the run after it is whole again unless
   * it is broken too.
   */
  List<Step> brokenRun(Fault fault) {
    return List.of(
        new Step(training::stop, () -> !phase().isActive()),
        Step.atOnce(() -> usual.take(this::refuseWhileActive)),
        new Step(
            () -> openPart("quotes-and-brackets", 16_000), () -> !corpus.loadingProperty().get()),
        Step.atOnce(() -> choose(OptimizerKind.SGD)),
        Step.atOnce(() -> set(Setting.RATE, 10)),
        Step.atOnce(() -> set(Setting.CLIP, 0.15)),
        Step.atOnce(() -> set(Setting.STEPS, 12)),
        Step.atOnce(() -> set(Setting.EPOCHS, 25)),
        Step.atOnce(() -> settings.faultProperty().set(fault)),
        new Step(this::train, this::hasBegun),
        Step.atOnce(() -> settings.faultProperty().set(Fault.NONE)));
  }

  private void choose(OptimizerKind optimizer) throws NoticeException {
    refuseWhileActive();
    settings.optimizer().nameProperty().set(optimizer.name());
  }

  private void set(Setting setting, double value) throws NoticeException {
    if (setting != Setting.RATE && value != present(settings, setting)) {
      refuseWhileActive();
    }
    if (setting == Setting.EMBEDDING) {
      settings.embeddedProperty().set(value > 0);
      if (value == 0) {
        return;
      }
    }
    NumberField field = field(settings, setting);
    field.set(value);
    if (!field.isValid()) {
      Notice problem = field.problemProperty().get();
      throw new NoticeException(problem);
    }
  }

  /** The number that stands in a field, 0 for one-hot input; NaN if it is none. */
  static double present(SettingsViewModel settings, Setting setting) {
    boolean oneHot = setting == Setting.EMBEDDING && !settings.embeddedProperty().get();
    NumberField field = field(settings, setting);
    return oneHot ? 0 : field.isValid() ? field.value() : Double.NaN;
  }

  /** The field of a setting. */
  static NumberField field(SettingsViewModel settings, Setting setting) {
    return switch (setting) {
      case LAYERS -> settings.layers();
      case UNITS -> settings.units();
      case EMBEDDING -> settings.embedding();
      case DROPOUT -> settings.dropout();
      case FORGET_BIAS -> settings.forgetBias();
      case RATE -> settings.learningRate();
      case LANES -> settings.lanes();
      case STEPS -> settings.steps();
      case CLIP -> settings.clip();
      case EPOCHS -> settings.epochs();
      case SEED -> settings.seed();
    };
  }

  private void train() throws NoticeException {
    if (phase() == Phase.PAUSED) {
      training.resume();
    } else if (!phase().isActive()) {
      training.train();
      if (!phase().isActive() && training.problemProperty().get() != null) {
        throw new NoticeException(training.problemProperty().get());
      }
    }
  }

  private void trainOnce() throws NoticeException {
    boolean ready =
        settings.problemProperty().get() == null
            && targets.corpus().corpusProperty().get() != null
            && training.hasRun(corpus.corpusProperty().get(), settings.settings())
            && phase() != Phase.PAUSED
            && phase() != Phase.FAILED;
    if (!ready) {
      train();
    }
  }
}
