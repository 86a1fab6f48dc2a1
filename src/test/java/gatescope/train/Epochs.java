package gatescope.train;

import gatescope.math.Kernels;
import gatescope.net.Initialisation;
import gatescope.net.Initialiser;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchStream;
import gatescope.train.optimizer.RateSchedule;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;

/**
 * Trains epoch by epoch and measures the loss on the whole validation part after each, as published
 * figures are measured.
 */
final class Epochs implements AutoCloseable {
  private final TrainingSettings settings;
  private final Team team;
  private final Learner learner;
  private final BatchStream stream;
  private final Evaluator evaluator;
  private final RateSchedule schedule;
  private long step;
  private double trainLoss = Double.NaN;

  Epochs(Corpus corpus, TrainingSettings settings, Initialisation start, int workers) {
    this.settings = settings;
    team = new Team(workers);
    ModelSettings model = settings.model();
    Parameters parameters =
        Initialiser.parameters(
            model.shape(corpus.vocabulary().size()),
            start,
            model.start().forgetBias(),
            settings.seed());
    learner = new Learner(settings, parameters, Kernels.best(), team);
    stream = new BatchStream(corpus.tokens(), 0, corpus.trainSize(), settings.batch());
    evaluator =
        new Evaluator(learner.network(), corpus.tokens(), corpus.trainSize(), corpus.size(), team);
    long steps = (long) stream.batches() * settings.epochs();
    schedule = settings.learning().schedule().over(stream.batches(), steps);
  }

  /** Makes one epoch. */
  void train() {
    double sum = 0;
    stream.begin(0);
    for (int batch = 0; batch < stream.batches(); batch++) {
      stream.next(learner.tape());
      learner.setLearningRate(settings.learning().rate() * schedule.factor(step));
      sum += learner.measure();
      learner.update();
      step++;
    }
    trainLoss = sum / stream.batches();
  }

  /** The mean of the last epoch's training losses, each before its step; nats. */
  double trainLoss() {
    return trainLoss;
  }

  /** Nats per symbol of the whole validation part. */
  double validationLoss() {
    return evaluator.evaluate(learner.parameters(), () -> false).orElseThrow().loss();
  }

  Parameters parameters() {
    return learner.parameters();
  }

  @Override
  public void close() {
    team.close();
  }
}
