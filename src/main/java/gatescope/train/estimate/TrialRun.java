package gatescope.train.estimate;

import gatescope.math.Kernels;
import gatescope.text.Corpus;
import gatescope.train.Learner;
import gatescope.train.SettingsCheck;
import gatescope.train.Team;
import gatescope.train.batch.Batches;
import gatescope.train.settings.TrainingSettings;

/** A network of its own that trains for a while and is forgotten. One thread. */
final class TrialRun {
  private final Batches batches;
  private final Learner learner;
  private long steps;
  private int symbols;

  /**
   * @param settings that {@link SettingsCheck} accepts
   */
  TrialRun(Corpus corpus, TrainingSettings settings, Kernels kernels, Team team) {
    TrainingSettings fitted = settings.withBatch(settings.batch().fittedTo(corpus.trainSize()));
    batches =
        fitted.reading().batches(corpus, 0, corpus.trainSize(), fitted.batch(), fitted.seed());
    learner =
        new Learner(
            fitted.withBatch(batches.size()),
            fitted.model().parameters(corpus.vocabulary().size(), fitted.seed()),
            kernels,
            team);
  }

  /**
   * Makes one step.
   *
   * @return the loss before it, nats
   */
  double makeStep() {
    if (steps % batches.batches() == 0) {
      batches.begin(steps / batches.batches());
    }
    symbols = batches.next(learner.tape());
    double loss = learner.measure();
    learner.update();
    steps++;
    return loss;
  }

  /** How many symbols the last step trained on. */
  int symbols() {
    return symbols;
  }
}
