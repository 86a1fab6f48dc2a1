package gatescope.workbench.training;

import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.text.Corpus;
import gatescope.train.ParameterSnapshot;
import gatescope.train.Phase;
import gatescope.train.Team;
import gatescope.train.TrainingSession;
import gatescope.train.TrainingSnapshot;
import gatescope.train.TrainingState;
import gatescope.train.batch.BatchSize;
import gatescope.train.history.LossHistory;
import gatescope.train.settings.Fault;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.common.NumberField;
import gatescope.workbench.corpus.CorpusViewModel;
import gatescope.workbench.curve.Curve;
import gatescope.workbench.curve.EventMark;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Train, pause, resume, stop, and what the run has to show; reads the session once per pulse. */
public final class TrainingViewModel implements AutoCloseable {
  private final CorpusViewModel corpus;
  private final SettingsViewModel settings;
  private final Kernels kernels;
  private final ReadOnlyObjectWrapper<TrainingSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READY);
  private final ReadOnlyObjectWrapper<ParameterSnapshot> parameters = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Corpus> trainedCorpus = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Curve> trainCurve =
      new ReadOnlyObjectWrapper<>(new Curve(Curve.SMOOTHING));
  private final ReadOnlyObjectWrapper<Curve> validationCurve =
      new ReadOnlyObjectWrapper<>(new Curve(0));
  private final ReadOnlyObjectWrapper<TrainingSession> sessions = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Curve> normCurve = new ReadOnlyObjectWrapper<>(new Curve(0));
  private final ObservableList<EventMark> events = FXCollections.observableArrayList();
  private int rates; // changes of the learning rate that are marked
  private EventMark lastRate; // or null

  public TrainingViewModel(CorpusViewModel corpus, SettingsViewModel settings, Kernels kernels) {
    this.corpus = corpus;
    this.settings = settings;
    this.kernels = kernels;
    corpus.refuseWhile(this::isBusy);
    corpus.loadedProperty().addListener(change -> release());
    settings
        .learningRate()
        .textProperty()
        .addListener((property, before, now) -> changeLearningRate());
  }

  /** Starts a run on the present corpus and settings, or says why it cannot. */
  public void train() {
    Notice obstacle = settings.problemProperty().get();
    if (corpus.corpusProperty().get() == null) {
      obstacle = Notice.of("trainNoCorpus");
    }
    if (obstacle != null || phase.get().isActive()) {
      problem.set(obstacle);
      return;
    }
    release();
    TrainingSession session =
        new TrainingSession(
            corpus.corpusProperty().get(), settings.settings(), kernels, Team.defaultSize());
    problem.set(fittingNotice(session));
    trainedCorpus.set(session.corpus());
    sessions.set(session);
    session.start();
    pulse();
  }

  /**
   * Takes up a run where it was and rests there; one that has made all its steps is just shown.
   *
   * @param learned what it learned from
   * @param past of the run, oldest first
   * @param train its losses so far, which goes on growing; likewise {@code validation}
   */
  public void takeUp(
      Corpus learned,
      TrainingState state,
      List<ParameterSnapshot> past,
      Curve train,
      Curve validation) {
    release();
    trainCurve.set(train);
    validationCurve.set(validation);
    trainedCorpus.set(learned);
    TrainingSession session =
        TrainingSession.resumed(learned, state, past, kernels, Team.defaultSize());
    sessions.set(session);
    session.pause();
    session.start();
    pulse();
  }

  /** Says so when the batch had to shrink to the corpus. */
  private Notice fittingNotice(TrainingSession session) {
    BatchSize asked = settings.settings().batch();
    BatchSize used = session.settings().batch();
    return asked.equals(used)
        ? null
        : Notice.of("trainBatchShrunk", asked.lanes(), asked.steps(), used.lanes(), used.steps());
  }

  /** Lets go of the run on show; whoever follows {@link #sessionProperty} keeps it and ends it. */
  public void release() {
    sessions.set(null);
    phase.set(Phase.READY);
    snapshot.set(null);
    parameters.set(null);
    trainedCorpus.set(null);
    problem.set(null);
    trainCurve.set(new Curve(Curve.SMOOTHING));
    validationCurve.set(new Curve(0));
    normCurve.set(new Curve(0));
    events.clear();
    rates = 0;
    lastRate = null;
  }

  /** Whether the network moves at this moment. */
  public boolean isBusy() {
    return phase.get() == Phase.STARTING || phase.get() == Phase.TRAINING;
  }

  public void pause() {
    if (session() != null) {
      session().pause();
    }
  }

  public void resume() {
    if (session() != null) {
      session().resume();
    }
  }

  public void stop() {
    if (session() != null) {
      session().stop();
    }
  }

  /** Shows a sentence about the run. */
  public void report(Notice notice) {
    problem.set(notice);
  }

  /** Takes the sentence about the run away. */
  public void dismissProblem() {
    problem.set(null);
  }

  /** Pauses or resumes the run, or starts one: what the one large button does. */
  public void trainOrPause() {
    switch (phase.get()) {
      case STARTING, TRAINING -> pause();
      case PAUSED -> resume();
      default -> train();
    }
  }

  private void changeLearningRate() {
    NumberField rate = settings.learningRate();
    if (session() != null && phase.get().isActive() && rate.isValid()) {
      session().setLearningRate(rate.value());
    }
  }

  /** Takes over what the trainer has published since the last frame. */
  public void pulse() {
    TrainingSession session = session();
    if (session == null) {
      return;
    }
    LossHistory history = session.history();
    TrainingSnapshot latest = session.latest();
    ParameterSnapshot newest = session.parameters();
    follow(history);
    if (latest != snapshot.get()) {
      snapshot.set(latest);
      phase.set(latest.phase());
      if (latest.failure() != null) {
        problem.set(latest.failure());
      }
    }
    if (newest != parameters.get()) {
      parameters.set(newest);
      session.requestParameters();
    }
  }

  private void follow(LossHistory history) {
    trainCurve.get().follow(history.trainLoss());
    normCurve.get().follow(history.gradientNorm());
    validationCurve.get().follow(history.validationStep(), history.validationLoss());
    for (; rates < history.rateStep().size(); rates++) {
      mark(history.rate().get(rates), history.rateStep().get(rates));
    }
  }

  /** Marks a changed learning rate; the last change before a step is the one that counts. */
  private void mark(double rate, double step) {
    if (lastRate != null && lastRate.x() == step) {
      events.remove(lastRate);
    }
    lastRate = new EventMark(NumberField.plain(rate), step);
    events.add(lastRate);
  }

  private TrainingSession session() {
    return sessions.get();
  }

  /** The run of the moment as it is trained, or null before one. */
  public ReadOnlyObjectProperty<TrainingSession> sessionProperty() {
    return sessions.getReadOnlyProperty();
  }

  /** The latest state of the run, or null before one. */
  public ReadOnlyObjectProperty<TrainingSnapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** The newest copy of the parameters, or null before a run. */
  public ReadOnlyObjectProperty<ParameterSnapshot> parametersProperty() {
    return parameters.getReadOnlyProperty();
  }

  /** The parameters of moments past of the run, oldest first; empty before a run. */
  public List<ParameterSnapshot> past() {
    return session() == null ? List.of() : session().past();
  }

  /** What the parameters learned from, or null before a run. */
  public ReadOnlyObjectProperty<Corpus> trainedCorpusProperty() {
    return trainedCorpus.getReadOnlyProperty();
  }

  /** What the run has learned so far, or null before one. */
  public TrainedModel model() {
    ParameterSnapshot newest = parameters.get();
    Corpus learned = trainedCorpus.get();
    return newest == null || learned == null
        ? null
        : new TrainedModel(newest.parameters(), learned, newest.step());
  }

  /** Why a run did not start, ended by itself, or differs from what was asked; or null. */
  public ReadOnlyObjectProperty<Notice> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Loss per step, nats. */
  public ReadOnlyObjectProperty<Curve> trainCurveProperty() {
    return trainCurve.getReadOnlyProperty();
  }

  /** Loss on the validation part, nats. */
  public ReadOnlyObjectProperty<Curve> validationCurveProperty() {
    return validationCurve.getReadOnlyProperty();
  }

  /** The gradient's norm before clipping, per step. */
  public ReadOnlyObjectProperty<Curve> normCurveProperty() {
    return normCurve.getReadOnlyProperty();
  }

  /** Whether the last run read this corpus with these settings. */
  public boolean hasRun(Corpus text, TrainingSettings wanted) {
    TrainingSession session = sessions.get();
    return session != null
        && session.corpus() == text
        && session.settings().equals(wanted.withBatch(wanted.batch().fittedTo(text.trainSize())));
  }

  /** The kind of cell of the last run, or null before one. */
  public CellKind cell() {
    TrainingSession session = sessions.get();
    return session == null ? null : session.settings().model().cell();
  }

  /** What the last run had broken on purpose. */
  public Fault fault() {
    TrainingSession session = sessions.get();
    return session == null ? Fault.NONE : session.settings().fault();
  }

  /** Changes of the learning rate. */
  public ObservableList<EventMark> events() {
    return events;
  }

  /** Whether the loss of the run is one over the whole text, as that of n-grams is. */
  public boolean comparesWithNGrams() {
    return session() == null || session().settings().reading().predictsEverywhere();
  }

  /** Threads that compute. */
  public int workers() {
    return session() == null ? Team.defaultSize() : session().latest().workers();
  }

  /** Whether the portable kernels compute where SIMD would be many times faster. */
  public boolean hasSlowKernels() {
    return kernels == Kernels.portable();
  }

  /** Which kernels compute. */
  public String kernelsName() {
    return kernels.name();
  }

  /** Ends the run and its threads. */
  @Override
  public void close() throws InterruptedException {
    if (session() != null) {
      session().close();
    }
  }
}
