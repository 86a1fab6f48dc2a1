package gatescope.workbench.training;

import gatescope.i18n.Notice;
import gatescope.text.Corpus;
import gatescope.text.figure.Expectations;
import gatescope.text.unit.UnitKind;
import gatescope.train.Evaluation;
import gatescope.train.Figures;
import gatescope.train.Phase;
import gatescope.train.Progress;
import gatescope.train.TrainingSnapshot;
import gatescope.train.settings.Fault;
import gatescope.train.settings.ModelSettings;
import gatescope.workbench.common.Durations;
import gatescope.workbench.common.Messages;
import gatescope.workbench.common.Numbers;
import gatescope.workbench.corpus.AnalysisViewModel;
import gatescope.workbench.corpus.CorpusViewModel;
import gatescope.workbench.curve.ReferenceLine;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableObjectValue;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/**
 * What the bars and cards say about the corpus and the run; every state of a button derives here.
 */
public final class RunState {
  private static final int UNIFORM = 0;
  private static final int PAIRS = 2;

  private final CorpusViewModel corpus;
  private final AnalysisViewModel analysis;
  private final SettingsViewModel settings;
  private final TrainingViewModel training;
  private final Messages messages;
  private final ObservableSet<Integer> referenceOrders =
      FXCollections.observableSet(UNIFORM, PAIRS, Expectations.ORDERS);
  private final BooleanBinding active;
  private final BooleanBinding busy;
  private final BooleanBinding trainable;
  private final StringBinding trainKey;

  public RunState(
      CorpusViewModel corpus,
      AnalysisViewModel analysis,
      SettingsViewModel settings,
      TrainingViewModel training,
      Messages messages) {
    this.corpus = corpus;
    this.analysis = analysis;
    this.settings = settings;
    this.training = training;
    this.messages = messages;
    active =
        Bindings.createBooleanBinding(
            () -> training.phaseProperty().get().isActive(), training.phaseProperty());
    busy = Bindings.createBooleanBinding(training::isBusy, training.phaseProperty());
    trainable =
        Bindings.createBooleanBinding(
            () ->
                active.get()
                    || (corpus.corpusProperty().get() != null
                        && settings.problemProperty().get() == null),
            active,
            corpus.corpusProperty(),
            settings.problemProperty());
    trainKey =
        Bindings.createStringBinding(
            () -> trainKey(training.phaseProperty().get()), training.phaseProperty());
  }

  private static String trainKey(Phase phase) {
    return switch (phase) {
      case STARTING, TRAINING -> "pause";
      case PAUSED -> "resume";
      default -> "train";
    };
  }

  /** A run is under way or paused. */
  public BooleanExpression activeProperty() {
    return active;
  }

  /** The network moves at this moment: no other text or run may take its place. */
  public BooleanExpression busyProperty() {
    return busy;
  }

  /** The large button does something. */
  public BooleanExpression trainableProperty() {
    return trainable;
  }

  /** The key of the large button's words: train, pause or resume. */
  public ObservableStringValue trainKeyProperty() {
    return trainKey;
  }

  /** What is loaded and which model it trains. */
  public ObservableObjectValue<Notice> titleProperty() {
    return Bindings.createObjectBinding(
        this::title, corpus.corpusProperty(), training.phaseProperty(), settings.sizeProperty());
  }

  private Notice title() {
    Notice whole = titleOfWhole();
    return training.fault() == Fault.NONE ? whole : Notice.of("titleBroken", whole);
  }

  private Notice titleOfWhole() {
    if (corpus.corpusProperty().get() == null) {
      return Notice.of("titleNothing");
    }
    if (settings.sizeProperty().get() == null) {
      return Notice.of("titleText", corpus.corpusProperty().get().name());
    }
    ModelSettings model = settings.settings().model();
    return Notice.of(
        "titleTextModel",
        corpus.corpusProperty().get().name(),
        Notice.of("cell_" + model.cell()),
        model.layers(),
        model.hidden());
  }

  public ObservableObjectValue<Notice> corpusNameProperty() {
    return Bindings.createObjectBinding(
        () ->
            corpus.corpusProperty().get() == null
                ? null
                : Notice.of("corpusName", corpus.corpusProperty().get().name()),
        corpus.corpusProperty());
  }

  /** Length, symbols, split. */
  public ObservableObjectValue<Notice> corpusFactsProperty() {
    return Bindings.createObjectBinding(
        () -> {
          Corpus text = corpus.corpusProperty().get();
          return text == null
              ? null
              : Notice.of(
                  isOfCharacters(text) ? "corpusFacts" : "corpusFactsSymbols",
                  text.size(),
                  text.vocabulary().size(),
                  (double) text.trainSize() / text.size(),
                  (double) text.validationSize() / text.size());
        },
        corpus.corpusProperty());
  }

  private static boolean isOfCharacters(Corpus text) {
    return text.recipe().unit().kind() == UnitKind.CHARACTERS;
  }

  public ObservableObjectValue<Notice> epochProperty() {
    return ofProgress(p -> Notice.of("progressEpoch", p.epoch(), p.epochs()));
  }

  public ObservableObjectValue<Notice> stepProperty() {
    return ofProgress(p -> Notice.of("progressStep", p.step()));
  }

  /** Time left, while a run is under way. */
  public ObservableObjectValue<Notice> leftProperty() {
    return Bindings.createObjectBinding(this::left, training.snapshotProperty(), active);
  }

  private Notice left() {
    TrainingSnapshot latest = training.snapshotProperty().get();
    boolean known = latest != null && Double.isFinite(latest.progress().secondsLeft());
    return known && active.get()
        ? Notice.of("progressLeft", Durations.format(latest.progress().secondsLeft()))
        : null;
  }

  /** 0 to 1. */
  public DoubleBinding fractionProperty() {
    return Bindings.createDoubleBinding(
        () ->
            training.snapshotProperty().get() == null
                ? 0
                : training.snapshotProperty().get().progress().fraction(),
        training.snapshotProperty());
  }

  /** Training and validation loss of the moment. */
  public ObservableObjectValue<Notice> lossNowProperty() {
    return ofFigures(f -> Notice.of("lossNow", f.trainLoss(), f.validation().loss()));
  }

  /** Validation perplexity now and at best. */
  public ObservableObjectValue<Notice> perplexityNowProperty() {
    return ofFigures(
        f ->
            Notice.of(
                "perplexityNow", f.validation().perplexity(), Math.exp(f.bestValidationLoss())));
  }

  /** Which step of the run the samples come from. */
  public ObservableObjectValue<Notice> samplingSourceProperty() {
    return Bindings.createObjectBinding(
        () ->
            training.parametersProperty().get() == null
                ? Notice.of("sampleNone")
                : Notice.of("sampleStep", training.parametersProperty().get().step()),
        training.parametersProperty());
  }

  /** The curves in a sentence, for those who cannot see them. */
  public ObservableObjectValue<Notice> lossSentenceProperty() {
    return ofSnapshot(s -> sentence(s.figures()));
  }

  /** The same curves as perplexity, in a sentence. */
  public ObservableObjectValue<Notice> perplexitySentenceProperty() {
    return ofSnapshot(
        s -> {
          Notice loss = sentence(s.figures());
          return loss == null
              ? null
              : Notice.of("perplexitySentence", Math.exp(s.figures().trainLoss()), loss);
        });
  }

  private static Notice sentence(Figures figures) {
    if (!Double.isFinite(figures.trainLoss())) {
      return null;
    }
    if (figures.validation() == null) {
      return Notice.of("lossFirst", figures.trainLoss());
    }
    double now = figures.validation().loss();
    boolean lowest = now <= figures.bestValidationLoss();
    return Notice.of(
        "lossSentence",
        now,
        Notice.of(lowest ? "lossLowest" : "lossAbove", figures.bestValidationLoss()),
        figures.trainLoss());
  }

  public ObservableObjectValue<Notice> phaseProperty() {
    return Bindings.createObjectBinding(
        () -> Notice.of("phase_" + training.phaseProperty().get()), training.phaseProperty());
  }

  public ObservableObjectValue<Notice> speedProperty() {
    return ofProgress(
        p ->
            p.symbolsPerSecond() == 0
                ? null
                : Notice.of("statusSpeed", Numbers.speed(p.symbolsPerSecond())));
  }

  public ObservableObjectValue<Notice> gradientNormProperty() {
    return ofSnapshot(
        s ->
            Double.isFinite(s.figures().gradientNorm())
                ? Notice.of("statusNorm", s.figures().gradientNorm())
                : null);
  }

  public ObservableObjectValue<Notice> accuracyProperty() {
    return ofFigures(
        f -> Notice.of("statusAccuracy", f.validation().bits(), f.validation().accuracy()));
  }

  /** Threads and kernels that compute. */
  public ObservableObjectValue<Notice> workersProperty() {
    return Bindings.createObjectBinding(
        () -> Notice.of("statusWorkers", training.workers(), training.kernelsName()),
        training.snapshotProperty());
  }

  /**
   * The orders whose losses are drawn beside the curves: 0 for guessing, 1 for single symbols, 2
   * for pairs, and so on.
   */
  public ObservableSet<Integer> referenceOrders() {
    return referenceOrders;
  }

  /** Losses of models that need no network, where the curves compare with them. */
  public List<ReferenceLine> referenceLines() {
    Expectations known = analysis.expectationsProperty().get();
    return known == null
        ? List.of()
        : referenceOrders.stream()
            .filter(order -> order == 0 || training.comparesWithNGrams())
            .sorted()
            .map(order -> new ReferenceLine(messages.text("line_" + order), known.loss(order)))
            .toList();
  }

  private interface FromSnapshot {
    Notice apply(TrainingSnapshot snapshot);
  }

  private interface FromProgress {
    Notice apply(Progress progress);
  }

  private interface FromFigures {
    Notice apply(Figures figures);
  }

  private ObjectBinding<Notice> ofSnapshot(FromSnapshot notice) {
    return Bindings.createObjectBinding(
        () -> {
          TrainingSnapshot snapshot = training.snapshotProperty().get();
          return snapshot == null ? null : notice.apply(snapshot);
        },
        training.snapshotProperty());
  }

  private ObjectBinding<Notice> ofProgress(FromProgress notice) {
    return ofSnapshot(s -> s.progress().steps() == 0 ? null : notice.apply(s.progress()));
  }

  private ObjectBinding<Notice> ofFigures(FromFigures notice) {
    return ofSnapshot(
        s -> {
          Evaluation validation = s.figures().validation();
          boolean measured = validation != null && Double.isFinite(s.figures().trainLoss());
          return measured ? notice.apply(s.figures()) : null;
        });
  }
}
