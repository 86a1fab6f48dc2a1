package gatescope.train;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchSize;
import gatescope.train.batch.Batches;
import gatescope.train.history.LossHistory;
import gatescope.train.optimizer.RateSchedule;
import gatescope.train.settings.Fault;
import gatescope.train.settings.TrainingSettings;
import java.util.function.BooleanSupplier;

/**
 * One run from first to last step, made step by step by its caller: batches, validation, history,
 * and a copy of the last parameters that were sound. Used by one thread.
 */
public final class TrainingRun {
  /** Training symbols per validated symbol: validation costs less than a tenth of the time. */
  private static final int VALIDATION_SPACING = 4;

  private static final int MIN_VALIDATION_STEPS = 20;

  /** The first validation waits for so many symbols, by when the kernels are compiled. */
  private static final int FIRST_VALIDATION_SYMBOLS = 50_000;

  private static final int SOUND_COPY_STEPS = 50;
  private static final int DIVERGED_STEPS = 40;

  private final TrainingSettings settings;
  private final Learner learner;
  private final Batches batches;
  private final Evaluator evaluator;
  private final LossHistory history;
  private final SpeedMeter speed = new SpeedMeter();
  private final Parameters sound;
  private final RateSchedule schedule;
  private final double uniformLoss;
  private final long steps;
  private final int validationInterval;
  private final int firstValidation;

  private long step;
  private double learningRate;
  private double trainLoss = Double.NaN;
  private int strayedSteps;
  private Evaluation validation;
  private double bestValidationLoss = Double.NaN;

  /**
   * Allocates everything that the run needs.
   *
   * @param settings whose batch fits the corpus, see {@link BatchSize#fittedTo}
   */
  public TrainingRun(
      Corpus corpus, TrainingSettings settings, Kernels kernels, Team team, LossHistory history) {
    this.settings = settings;
    this.history = history;
    Fault fault = settings.fault();
    TrainingSettings used = fault.applied(settings);
    Parameters parameters = used.model().parameters(corpus.vocabulary().size(), settings.seed());
    int trained = fault.trainEnd(corpus.trainSize(), corpus.size());
    batches = settings.reading().batches(corpus, 0, trained, settings.batch(), settings.seed());
    learner = new Learner(used.withBatch(batches.size()), parameters, kernels, team);
    sound = parameters.copy();
    evaluator = Evaluator.ofValidation(learner.network(), corpus, settings, team);
    uniformLoss = Math.log(corpus.vocabulary().size());
    steps = (long) batches.batches() * settings.epochs();
    long spacing = VALIDATION_SPACING * evaluator.symbols();
    validationInterval = (int) Math.max(MIN_VALIDATION_STEPS, spacing / batches.size().symbols());
    firstValidation =
        Math.max(
            1, Math.min(validationInterval, FIRST_VALIDATION_SYMBOLS / batches.size().symbols()));
    schedule = settings.learning().schedule().over(batches.batches(), steps);
    learningRate = settings.learning().rate();
  }

  /** A copy of everything that the rest of the run depends on. */
  public TrainingState state() {
    return new TrainingState(
        settings,
        new TrainingState.Position(step, learningRate, strayedSteps),
        figures(),
        learner.state(),
        sound.copy(),
        history.copy());
  }

  /**
   * Goes on where a run of the same corpus and settings was; before the first step, with an empty
   * history.
   */
  public void restore(TrainingState state) {
    step = state.position().step();
    learningRate = state.position().learningRate();
    strayedSteps = state.position().strayedSteps();
    trainLoss = state.figures().trainLoss();
    validation = state.figures().validation();
    bestValidationLoss = state.figures().bestValidationLoss();
    learner.restore(state.learner());
    sound.copyFrom(state.sound());
    history.take(state.history());
    batches.begin(step / batches.batches(), (int) (step % batches.batches()));
  }

  /** Changes the learning rate that the schedule starts from, and notes when. */
  public void setLearningRate(double rate) {
    if (rate != learningRate) {
      learningRate = rate;
      history.addRate(step, rate);
    }
  }

  /** The rate in force: the one that was set, times the schedule's factor. */
  private double scheduledRate() {
    return learningRate * settings.fault().rateFactor() * schedule.factor(step);
  }

  /** Whether the last step has been made. */
  public boolean isDone() {
    return step >= steps;
  }

  public long step() {
    return step;
  }

  /**
   * Makes one step.
   *
   * @throws NoticeException if the loss is no number any more or stays far above that of guessing;
   *     the parameters are then back at the last sound ones
   */
  public void makeStep() throws NoticeException {
    long started = System.nanoTime();
    if (step % batches.batches() == 0) {
      batches.begin(step / batches.batches());
    }
    int symbols = batches.next(learner.tape());
    settings.fault().spoil(learner.tape());
    learner.setLearningRate(scheduledRate());
    trainLoss = learner.measure();
    checkSound();
    learner.update();
    step++;
    history.addStep(trainLoss, learner.gradientNorm());
    speed.addStep(symbols, (System.nanoTime() - started) * 1e-9);
  }

  /** Looks at the loss of the present weights before they move. */
  private void checkSound() throws NoticeException {
    if (!Double.isFinite(trainLoss) || !Double.isFinite(learner.gradientNorm())) {
      throw diverged("failureNotANumber");
    }
    boolean strayed = trainLoss > 3 * uniformLoss + 1;
    strayedSteps = strayed ? strayedSteps + 1 : 0;
    if (strayedSteps >= DIVERGED_STEPS) {
      throw diverged("failureDiverged");
    }
    if (step % SOUND_COPY_STEPS == 0 && trainLoss < 1.5 * uniformLoss) {
      sound.copyFrom(learner.parameters());
    }
  }

  private NoticeException diverged(String key) {
    learner.parameters().copyFrom(sound);
    return new NoticeException(Notice.of(key, step + 1, scheduledRate()));
  }

  /** Whether it is time to validate: soon after the start, at fixed intervals, and at the end. */
  public boolean isValidationDue() {
    boolean already =
        history.validationStep().size() > 0
            && history.validationStep().get(history.validationStep().size() - 1) == step;
    boolean regular = step > 0 && step % validationInterval == 0;
    return !already && (step == firstValidation || regular || isDone());
  }

  /** Validates, unless cancelled between two batches. */
  public void validate(BooleanSupplier cancelled) {
    long started = System.nanoTime();
    evaluator
        .evaluate(learner.parameters(), cancelled)
        .ifPresent(
            evaluation -> {
              validation = evaluation;
              bestValidationLoss =
                  Double.isNaN(bestValidationLoss)
                      ? evaluation.loss()
                      : Math.min(bestValidationLoss, evaluation.loss());
              history.addValidation(step, evaluation.loss());
            });
    speed.addPause((System.nanoTime() - started) * 1e-9);
  }

  /** A copy of the parameters as they are. */
  public ParameterSnapshot parameters() {
    return new ParameterSnapshot(step, learner.parameters().copy());
  }

  public Progress progress() {
    int epoch = (int) Math.min(settings.epochs(), step / batches.batches() + 1);
    return new Progress(
        step,
        steps,
        epoch,
        settings.epochs(),
        speed.symbolsPerSecond(),
        speed.secondsFor(steps - step));
  }

  public Figures figures() {
    return new Figures(
        trainLoss, learner.gradientNorm(), validation, bestValidationLoss, scheduledRate());
  }
}
