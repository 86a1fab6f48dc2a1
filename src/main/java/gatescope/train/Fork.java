package gatescope.train;

import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.net.State;
import gatescope.train.history.LossHistory;
import gatescope.train.optimizer.OptimizerState;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;

/** Beginnings of runs that leave another run, with other settings from there on. */
public final class Fork {
  private Fork() {}

  /** The settings that a run has now: those it began with, at the learning rate of the moment. */
  public static TrainingSettings settings(TrainingState state) {
    LearningSettings learning = state.settings().learning();
    return state.settings().withLearning(learning.withRate(state.position().learningRate()));
  }

  /**
   * Whether a run may go on with other settings: those that decide the shape of its weights and the
   * order in which it reads its text are the same.
   */
  public static boolean fits(TrainingSettings present, TrainingSettings changed) {
    ModelSettings model = present.model();
    return model.withDropout(0).equals(changed.model().withDropout(0))
        && present.reading().equals(changed.reading())
        && present.batch().equals(changed.batch())
        && present.seed() == changed.seed();
  }

  /**
   * Goes on where a run is. Another kind of optimiser starts without memory.
   *
   * @throws IllegalArgumentException if the settings do not {@link #fits fit}
   */
  public static TrainingState ofPresent(TrainingState state, TrainingSettings changed) {
    requireFit(state.settings(), changed);
    LearnerState learner = state.learner();
    boolean sameKind = changed.learning().optimizer() == state.settings().learning().optimizer();
    return new TrainingState(
        changed,
        new TrainingState.Position(state.position().step(), changed.learning().rate(), 0),
        state.figures(),
        new LearnerState(
            learner.parameters(),
            sameKind ? learner.optimizer() : fresh(changed, learner.parameters().shape()),
            learner.carried(),
            learner.maskSeed(),
            learner.gradientNorm()),
        state.sound(),
        state.history());
  }

  /**
   * Goes on where a run once was. Of that moment only the parameters are known: the optimiser
   * starts without memory and the network from the zero state.
   *
   * @param moment of the run's past
   * @throws IllegalArgumentException if the settings do not {@link #fits fit}
   */
  public static TrainingState ofPast(
      TrainingState state, ParameterSnapshot moment, TrainingSettings changed) {
    requireFit(state.settings(), changed);
    Parameters parameters = moment.parameters();
    LossHistory history = state.history().upTo(moment.step());
    LearnerState learner =
        new LearnerState(
            parameters,
            fresh(changed, parameters.shape()),
            new State(parameters.shape(), changed.batch().lanes()),
            Learner.maskSeed(changed.seed(), moment.step()),
            Double.NaN);
    return new TrainingState(
        changed,
        new TrainingState.Position(moment.step(), changed.learning().rate(), 0),
        figures(history, changed),
        learner,
        parameters,
        history);
  }

  /**
   * The beginning of a run that starts from parameters that were learned elsewhere.
   *
   * @throws IllegalArgumentException if the settings are those of another network
   */
  public static TrainingState ofParameters(Parameters parameters, TrainingSettings settings) {
    NetworkShape shape = parameters.shape();
    if (!settings.model().shape(shape.vocabulary()).equals(shape)) {
      throw new IllegalArgumentException(settings + " is no network like " + shape);
    }
    LearnerState learner =
        new LearnerState(
            parameters,
            fresh(settings, shape),
            new State(shape, settings.batch().lanes()),
            settings.seed(),
            Double.NaN);
    return new TrainingState(
        settings,
        new TrainingState.Position(0, settings.learning().rate(), 0),
        Figures.NONE,
        learner,
        parameters,
        new LossHistory());
  }

  private static OptimizerState fresh(TrainingSettings settings, NetworkShape shape) {
    return settings.learning().optimizer().create(shape).state();
  }

  private static Figures figures(LossHistory history, TrainingSettings settings) {
    double[] losses = history.trainLoss().kept().mean();
    double best = Double.NaN;
    for (double loss : history.validationLoss().toArray()) {
      best = loss < best || Double.isNaN(best) ? loss : best;
    }
    return new Figures(
        losses.length == 0 ? Double.NaN : losses[losses.length - 1],
        Double.NaN,
        null,
        best,
        settings.learning().rate());
  }

  private static void requireFit(TrainingSettings present, TrainingSettings changed) {
    if (!fits(present, changed)) {
      throw new IllegalArgumentException(changed + " alters the shape of " + present);
    }
  }
}
